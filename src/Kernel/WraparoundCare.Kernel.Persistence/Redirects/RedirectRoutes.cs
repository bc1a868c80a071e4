using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>Where published documents are, as redirects are stored.</summary>
internal sealed class RedirectRoutes(
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    ILanguageRepository languages,
    IShortStringHelper strings,
    UrlSegmentProviderCollection segments)
{
    private const string NoRoute = "#";

    public IEnumerable<DocumentRoute> Of(IContent document)
    {
        IEnumerable<string?> cultures = document.PublishedCultures;
        if (!document.ContentType.VariesByCulture())
        {
            cultures = [null];
        }

        return cultures.Select(culture => Of(document.Key, culture)).Where(route => route.Route != NoRoute);
    }

    /// <summary>Whether the document's own part of the address has changed; the site itself may not know of it yet.</summary>
    public bool HasNewSegment(IContent document, DocumentRoute old) =>
        document.GetUrlSegment(strings, segments, old.Culture) != old.Segment;

    /// <summary>What has changed for the document and for the documents below it.</summary>
    public IEnumerable<RouteChange> Changes(DocumentRoute old)
    {
        var route = urls.GetLegacyRouteFormat(old.Document, old.Culture, isDraft: false);
        if (route == NoRoute || route == old.Route)
        {
            return [];
        }

        return ChangesBelow(old, route).Prepend(new RouteChange(old.Document, old.Culture, old.Route, route));
    }

    private DocumentRoute Of(Guid document, string? culture) => new(
        document,
        culture,
        urls.GetLegacyRouteFormat(document, culture, isDraft: false),
        urls.GetUrlSegment(document, culture ?? languages.GetDefaultIsoCode(), isDraft: false));

    private IEnumerable<RouteChange> ChangesBelow(DocumentRoute old, string route)
    {
        if (!navigation.TryGetDescendantsKeys(old.Document, out var descendants))
        {
            yield break;
        }

        var (oldPrefix, newPrefix) = (old.Route.TrimEnd('/'), route.TrimEnd('/'));
        foreach (var key in descendants)
        {
            var below = urls.GetLegacyRouteFormat(key, old.Culture, isDraft: false);
            if (below.StartsWith(newPrefix + "/", StringComparison.Ordinal))
            {
                yield return new RouteChange(key, old.Culture, oldPrefix + below[newPrefix.Length..], below);
            }
        }
    }
}

/// <param name="Document">The document.</param>
/// <param name="Culture">The language; null for a document that has none.</param>
/// <param name="Route">Where it is.</param>
/// <param name="Segment">Its own part of that.</param>
internal sealed record DocumentRoute(Guid Document, string? Culture, string Route, string? Segment = null);

internal sealed record RouteChange(Guid Document, string? Culture, string OldRoute, string NewRoute);
