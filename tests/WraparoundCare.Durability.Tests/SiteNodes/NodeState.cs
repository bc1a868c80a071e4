using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>
/// What a node holds in memory, one line for each thing: two nodes agree when their lines do, and a node that has just
/// started says what the database is.
/// </summary>
internal static class NodeState
{
    public static IReadOnlyList<string> Read(IServiceProvider services) =>
    [
        .. Documents(services), .. Media(services), .. Domains(services), .. Dictionary(services), .. Types(services),
        .. Redirects(services),
    ];

    private static IEnumerable<string> Documents(IServiceProvider services)
    {
        var urls = services.GetRequiredService<IDocumentUrlService>();
        var status = services.GetRequiredService<IPublishStatusQueryService>();
        var snapshot = services.GetRequiredService<IPublishedContentCache>();
        var culture = services.GetRequiredService<ILocalizationService>().GetDefaultLanguageIsoCode();
        return Tree(services.GetRequiredService<IDocumentNavigationQueryService>()).Select(node =>
        {
            var isPublished = status.IsDocumentPublished(node.Key, culture);
            var segment = urls.GetUrlSegment(node.Key, culture, isDraft: false);
            var url = isPublished ? urls.GetLegacyRouteFormat(node.Key, null, isDraft: false) : "-";
            return $"document {node} published:{isPublished} path:{status.HasPublishedAncestorPath(node.Key)} "
                + $"segment:{(isPublished ? segment : "-")} url:{url} {Content(snapshot.GetById(node.Key))}";
        });
    }

    private static IEnumerable<string> Media(IServiceProvider services)
    {
        var snapshot = services.GetRequiredService<IPublishedMediaCache>();
        return Tree(services.GetRequiredService<IMediaNavigationQueryService>())
            .Select(node => $"media {node} {Content(snapshot.GetById(node.Key))}");
    }

    private static IEnumerable<string> Domains(IServiceProvider services) =>
        services.GetRequiredService<IDomainCache>().GetAll(includeWildcards: true)
            .Select(domain => $"domain {domain.Name} of:{domain.ContentId} culture:{domain.Culture}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Dictionary(IServiceProvider services)
    {
        var localization = services.GetRequiredService<ILocalizationService>();
        return localization.GetRootDictionaryItems()
            .Select(item => $"dictionary {item.ItemKey} = "
                + string.Join('|', item.Translations.Select(translation => $"{translation.LanguageIsoCode}:{translation.Value}").Order()))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Types(IServiceProvider services)
    {
        var published = services.GetRequiredService<IPublishedContentTypeCache>();
        return services.GetRequiredService<IContentTypeService>().GetAll()
            .Select(type => $"type {type.Alias}: "
                + string.Join(',', type.CompositionPropertyTypes.Select(property => property.Alias).Order())
                + " / "
                + string.Join(
                    ',', published.Get(PublishedItemType.Content, type.Key).PropertyTypes.Select(property => property.Alias).Order()))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Redirects(IServiceProvider services) =>
        services.GetRequiredService<IRedirectUrlService>().GetAllRedirectUrls(0, int.MaxValue, out _)
            .Select(redirect => $"redirect {redirect.Url} known:"
                + $"{services.GetRequiredService<IRedirectUrlService>().GetMostRecentRedirectUrl(redirect.Url) is not null}")
            .Order(StringComparer.Ordinal);

    private static string Content(IPublishedContent? content) => content is null
        ? "absent"
        : $"{content.ContentType.Alias} '{content.Name}' level:{content.Level} order:{content.SortOrder} path:{content.Path} "
            + string.Join(' ', content.Properties.Select(property => $"{property.Alias}={property.GetSourceValue()}").Order());

    private static IEnumerable<Place> Tree(INavigationQueryService navigation)
    {
        navigation.TryGetRootKeys(out var roots);
        return roots.SelectMany(root => Below(navigation, new Place(root, null)));
    }

    private static IEnumerable<Place> Below(INavigationQueryService navigation, Place place)
    {
        navigation.TryGetChildrenKeys(place.Key, out var children);
        return children.SelectMany(child => Below(navigation, new Place(child, place.Key))).Prepend(place);
    }

    private sealed record Place(Guid Key, Guid? Parent)
    {
        public override string ToString() => $"{Key} in:{Parent}";
    }
}
