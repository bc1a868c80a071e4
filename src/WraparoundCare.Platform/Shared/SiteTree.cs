using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// The published pages as a tree: what menus, breadcrumbs and overviews are made of. What every page asks for stays in the kernel's
/// elements cache, which is new after every change of content; an editor's preview is worked out each time.
/// </summary>
public sealed class SiteTree(
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IPublishedUrlProvider urls,
    IUmbracoContextAccessor contexts,
    ICacheManager cache)
{
    public HomePage? Home() => Kept<HomePage?>("Home", () =>
        navigation.TryGetRootKeys(out var keys)
            ? published.FilterAvailable(keys, null).OfType<HomePage>().FirstOrDefault()
            : null);

    /// <returns>The published page with this key, or null.</returns>
    public ContentPage? Find(Guid key) => published.FilterAvailable([key], null).OfType<ContentPage>().FirstOrDefault();

    public IReadOnlyList<ContentPage> Menu() => Home() is { } home
        ? Kept<IReadOnlyList<ContentPage>>("Menu", () => [.. Children<ContentPage>(home).Where(page => !page.UmbracoNaviHide)])
        : [];

    public IReadOnlyList<T> Children<T>(IPublishedContent page)
        where T : class, IPublishedContent => Below<T>(page.Key) ?? [];

    /// <summary>The page itself and its sisters, in the editors' order.</summary>
    public IReadOnlyList<T> Siblings<T>(T page)
        where T : class, IPublishedContent =>
        navigation.TryGetParentKey(page.Key, out var parent) && parent is { } key ? Below<T>(key) ?? [page] : [page];

    /// <summary>The pages above this one, the front page first.</summary>
    public IReadOnlyList<ContentPage> Trail(IPublishedContent page) =>
        navigation.TryGetAncestorsKeys(page.Key, out var keys)
            ? [.. published.FilterAvailable(keys, null).OfType<ContentPage>().Reverse()]
            : [];

    /// <returns>The part of the menu that the page is, or is below; null when there is none.</returns>
    public ContentPage? MenuPart(IPublishedContent page)
    {
        var above = navigation.TryGetAncestorsKeys(page.Key, out var keys) ? keys : [];
        return Menu().FirstOrDefault(part => part.Key == page.Key || above.Contains(part.Key));
    }

    public string Url(IPublishedContent page) => page.Url(urls);

    public string MediaUrl(IPublishedContent media) => media.MediaUrl(urls);

    private IReadOnlyList<T>? Below<T>(Guid parent)
        where T : class, IPublishedContent => Kept<IReadOnlyList<T>?>($"{typeof(T).FullName}.{parent}", () =>
        navigation.TryGetChildrenKeys(parent, out var keys) ? [.. published.FilterAvailable(keys, null).OfType<T>()] : null);

    private T Kept<T>(string key, Func<T> make) => contexts.TryGetUmbracoContext(out var context) && !context.InPreviewMode
        ? ((Found<T>)cache.ElementsCache.Get($"WraparoundCare.SiteTree.{key}", () => new Found<T>(make()))!).Value
        : make();

    // The cache does not keep null, and "there is none" is worth keeping too.
    private sealed record Found<T>(T Value);
}
