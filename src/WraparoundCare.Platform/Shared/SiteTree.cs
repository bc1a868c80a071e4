using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace WraparoundCare.Platform.Shared;

/// <summary>The published pages as a tree: what menus, breadcrumbs and overviews are made of.</summary>
public sealed class SiteTree(
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IPublishedUrlProvider urls)
{
    public HomePage? Home() =>
        navigation.TryGetRootKeys(out var keys)
            ? published.FilterAvailable(keys, null).OfType<HomePage>().FirstOrDefault()
            : null;

    /// <returns>The published page with this key, or null.</returns>
    public ContentPage? Find(Guid key) => published.FilterAvailable([key], null).OfType<ContentPage>().FirstOrDefault();

    public IReadOnlyList<ContentPage> Menu() =>
        Home() is { } home ? [.. Children<ContentPage>(home).Where(page => !page.UmbracoNaviHide)] : [];

    public IReadOnlyList<T> Children<T>(IPublishedContent page)
        where T : class, IPublishedContent =>
        navigation.TryGetChildrenKeys(page.Key, out var keys)
            ? [.. published.FilterAvailable(keys, null).OfType<T>()]
            : [];

    /// <summary>The page itself and its sisters, in the editors' order.</summary>
    public IReadOnlyList<T> Siblings<T>(T page)
        where T : class, IPublishedContent =>
        navigation.TryGetParentKey(page.Key, out var parent) && parent is { } key
            && navigation.TryGetChildrenKeys(key, out var keys)
            ? [.. published.FilterAvailable(keys, null).OfType<T>()]
            : [page];

    /// <summary>The pages above this one, the front page first.</summary>
    public IReadOnlyList<ContentPage> Trail(IPublishedContent page) =>
        navigation.TryGetAncestorsKeys(page.Key, out var keys)
            ? [.. published.FilterAvailable(keys, null).OfType<ContentPage>().Reverse()]
            : [];

    public bool IsWithin(IPublishedContent page, ContentPage section) =>
        page.Key == section.Key
        || (navigation.TryGetAncestorsKeys(page.Key, out var keys) && keys.Contains(section.Key));

    public string Url(IPublishedContent page) => page.Url(urls);

    public string MediaUrl(IPublishedContent media) => media.MediaUrl(urls);
}
