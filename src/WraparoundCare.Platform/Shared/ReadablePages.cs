using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// The one gate for who may read a page. Everything that shows a page elsewhere than at its own address (picks, lists, menu, index,
/// sitemap, feeds, search, made files) asks here. What is shown is the same for all visitors of a page, so it holds what anyone may
/// read, and on a page for members also what has the same rule as that page.
/// </summary>
public sealed class ReadablePages(
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    AccessRules rules,
    IOptionsMonitor<ContentSettings> settings,
    ICacheManager cache)
{
    /// <summary>All pages that anyone can open, in the order of the tree.</summary>
    public IReadOnlyList<ContentPage> All =>
        (IReadOnlyList<ContentPage>)cache.ElementsCache.Get("WraparoundCare.ReadablePages", ReadAll)!;

    /// <summary>The pages at the top, whoever may read them: their names are around every page.</summary>
    public IEnumerable<ContentPage> Roots() =>
        navigation.TryGetRootKeys(out var roots) ? published.FilterAvailable(roots, null).OfType<ContentPage>() : [];

    /// <param name="keys">The pages that are wanted; those that are not published are left out.</param>
    /// <param name="from">The page that shows them; null when anyone sees it.</param>
    public IEnumerable<ContentPage> Of(IEnumerable<Guid> keys, IPublishedContent? from = null)
    {
        var passed = from is null ? null : rules.Of(from);
        return published.FilterAvailable(keys, null).OfType<ContentPage>().Where(page => rules.Of(page) is not { } rule || rule == passed);
    }

    public IReadOnlyList<T> Of<T>(PickedPages<T> picked)
        where T : ContentPage => [.. Of(picked.Keys, picked.From).OfType<T>()];

    /// <returns>Those that lead out of the site or to a file too: they tell nothing of a page.</returns>
    public IReadOnlyList<Link> Of(PickedLinks links) => links.Where(key => Of([key], links.From).Any());

    /// <inheritdoc cref="AccessRules.Of" />
    public Guid? RuleOf(IPublishedContent page) => rules.Of(page);

    private List<ContentPage> ReadAll()
    {
        List<ContentPage> pages = [];
        if (navigation.TryGetRootKeys(out var roots))
        {
            Add(roots, pages);
        }

        return pages;
    }

    // What is below a page that cannot be shown may well be shown.
    private void Add(IEnumerable<Guid> keys, List<ContentPage> pages)
    {
        foreach (var page in Of(keys))
        {
            if (page.TemplateId is > 0 && !IsErrorPage(page))
            {
                pages.Add(page);
            }

            if (navigation.TryGetChildrenKeys(page.Key, out var children))
            {
                Add(children, pages);
            }
        }
    }

    private bool IsErrorPage(ContentPage page) =>
        settings.CurrentValue.Error404Collection
            .Any(error => error.HasContentKey ? error.ContentKey == page.Key : error.ContentId == page.Id);
}
