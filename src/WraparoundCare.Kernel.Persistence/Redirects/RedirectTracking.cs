using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>
/// Keeps the old URLs of documents that are renamed or moved, and of what is below them. Only the document's own route is
/// noted before the change: if it turns out to differ, those below changed in the same first part.
/// </summary>
internal sealed class RedirectTracking(
    RedirectRoutes routes, IRedirectUrlService redirects, ICoreScopeProvider scopes, IOptionsMonitor<WebRoutingSettings> settings)
    : INotificationHandler<ContentPublishingNotification>,
        INotificationHandler<ContentPublishedNotification>,
        INotificationHandler<ContentMovingNotification>,
        INotificationHandler<ContentMovedNotification>
{
    private const string StateKey = "WraparoundCare.Redirects";

    public void Handle(ContentPublishingNotification notification) => Note(notification, notification.PublishedEntities);

    public void Handle(ContentMovingNotification notification) =>
        Note(notification, notification.MoveInfoCollection.Select(move => move.Entity));

    public void Handle(ContentPublishedNotification notification) => Register(notification);

    public void Handle(ContentMovedNotification notification) => Register(notification);

    private void Note(StatefulNotification notification, IEnumerable<IContent> documents)
    {
        if (!settings.CurrentValue.DisableRedirectUrlTracking)
        {
            // What nobody could visit needs no redirect, and a first publication no query for the URL that it never had.
            notification.State[StateKey] = documents.Where(document => document.Published).SelectMany(routes.Of).ToList();
        }
    }

    private void Register(StatefulNotification notification)
    {
        if (!notification.State.TryGetValue(StateKey, out var state) || state is not List<DocumentRoute> noted)
        {
            return;
        }

        var changes = noted.SelectMany(routes.Changes).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        using var scope = scopes.CreateCoreScope();
        foreach (var change in changes)
        {
            // A document that gets back an earlier URL must not redirect from it.
            foreach (var obsolete in redirects.GetContentRedirectUrls(change.Document).Where(redirect => redirect.Url == change.NewRoute))
            {
                redirects.Delete(obsolete);
            }

            redirects.Register(change.OldRoute, change.Document, change.Culture);
        }

        scope.Complete();
    }
}

/// <summary>Where published documents are, as redirects are stored.</summary>
internal sealed class RedirectRoutes(IDocumentUrlService urls, IDocumentNavigationQueryService navigation)
{
    private const string NoRoute = "#";

    public IEnumerable<DocumentRoute> Of(IContent document)
    {
        IEnumerable<string?> cultures = document.PublishedCultures;
        if (!document.ContentType.VariesByCulture())
        {
            cultures = [null];
        }

        return cultures
            .Select(culture => new DocumentRoute(document.Key, culture, urls.GetLegacyRouteFormat(document.Key, culture, isDraft: false)))
            .Where(route => route.Route != NoRoute);
    }

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

internal sealed record DocumentRoute(Guid Document, string? Culture, string Route);

internal sealed record RouteChange(Guid Document, string? Culture, string OldRoute, string NewRoute);
