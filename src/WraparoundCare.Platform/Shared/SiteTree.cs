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
    ReadablePages pages,
    IPublishedUrlProvider urls,
    IUmbracoContextAccessor contexts,
    ICacheManager cache)
{
    /// <summary>What the site calls itself.</summary>
    public string SiteName => Home()?.SiteName is { Length: > 0 } name ? name : "Kennisplatform Wraparound Care";

    public HomePage? Home() => Kept<HomePage?>("Home", () =>
        pages.Roots().OfType<HomePage>().FirstOrDefault());

    public IReadOnlyList<ContentPage> Menu() => Home() is { } home
        ? Kept<IReadOnlyList<ContentPage>>("Menu", () => [.. Children<ContentPage>(home).Where(page => !page.UmbracoNaviHide)])
        : [];

    /// <summary>The pages right below this one that its readers may see.</summary>
    public IReadOnlyList<T> Children<T>(IPublishedContent page)
        where T : class, IPublishedContent => Below<T>(page.Key, page) ?? [];

    /// <summary>The page itself and its sisters that its readers may see, in the editors' order.</summary>
    public IReadOnlyList<T> Siblings<T>(T page)
        where T : class, IPublishedContent =>
        navigation.TryGetParentKey(page.Key, out var parent) && parent is { } key ? Below<T>(key, page) ?? [page] : [page];

    /// <summary>The pages above this one that its readers may see, the front page first.</summary>
    public IReadOnlyList<ContentPage> Trail(IPublishedContent page) =>
        navigation.TryGetAncestorsKeys(page.Key, out var keys)
            ? [.. pages.Of(keys, page).Reverse()]
            : [];

    /// <returns>The part of the menu that the page is, or is below; null when there is none.</returns>
    public ContentPage? MenuPart(IPublishedContent page)
    {
        var above = navigation.TryGetAncestorsKeys(page.Key, out var keys) ? keys : [];
        return Menu().FirstOrDefault(part => part.Key == page.Key || above.Contains(part.Key));
    }

    public string Url(IPublishedContent page) => page.Url(urls);

    public string MediaUrl(IPublishedContent media) => media.MediaUrl(urls);

    private IReadOnlyList<T>? Below<T>(Guid parent, IPublishedContent from)
        where T : class, IPublishedContent => Kept<IReadOnlyList<T>?>($"{typeof(T).FullName}.{parent}.{pages.RuleOf(from)}", () =>
        navigation.TryGetChildrenKeys(parent, out var keys) ? [.. pages.Of(keys, from).OfType<T>()] : null);

    private T Kept<T>(string key, Func<T> make) => contexts.TryGetUmbracoContext(out var context) && !context.InPreviewMode
        ? ((Found<T>)cache.ElementsCache.Get($"WraparoundCare.SiteTree.{key}", () => new Found<T>(make()))!).Value
        : make();

    // The cache does not keep null, and "there is none" is worth keeping too.
    private sealed record Found<T>(T Value);
}
