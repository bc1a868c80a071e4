using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// All published pages that anyone may see, by type, and which of them belong to a step or a theme. A relation holds both ways,
/// whichever side an editor filled in. Made once and kept in the kernel's elements cache, which is new after every change of content: it
/// never outlives what it was made from.
/// </summary>
public sealed class PageIndex(SiteTree tree, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.PageIndex";

    private Pages Current => (Pages)cache.ElementsCache.Get(CacheKey, Read)!;

    /// <summary>In the order of the tree.</summary>
    public IReadOnlyList<T> All<T>()
        where T : ContentPage => [.. Current.ByType[typeof(T)].Cast<T>()];

    /// <summary>Of every type, by type.</summary>
    public IEnumerable<ContentPage> All() => Current.ByType.SelectMany(pages => pages);

    public T? First<T>()
        where T : ContentPage => (T?)Current.ByType[typeof(T)].FirstOrDefault();

    /// <summary>What the step picked, then what names the step: first what is about few steps, then what is about many.</summary>
    public IReadOnlyList<T> AtStep<T>(ContentPage step)
        where T : ContentPage =>
    [
        .. Of(step.Picks()).Concat(Current.ByStep[step.Key].Cast<ContentPage>())
            .OfType<T>()
            .DistinctBy(page => page.Key),
    ];

    /// <summary>The steps that the page names and those that picked the page.</summary>
    public IReadOnlyList<ContentPage> StepsOf(ContentPage page) =>
    [
        .. Of((page as IRelatedPage)?.Steps.Keys ?? []).Concat(Current.PickedBy[page.Key].Where(IsStep))
            .DistinctBy(step => step.Key)
            .OrderBy(step => step.SortOrder),
    ];

    /// <summary>The pages of this kind for which an editor picked the page.</summary>
    public IReadOnlyList<T> PickedBy<T>(ContentPage page)
        where T : ContentPage => [.. Current.PickedBy[page.Key].OfType<T>()];

    /// <summary>What is about any of these themes.</summary>
    public IReadOnlyList<T> About<T>(IEnumerable<string> themes)
        where T : ContentPage => [.. themes.SelectMany(theme => Current.ByTheme[theme]).OfType<T>().DistinctBy(page => page.Key)];

    /// <summary>What anyone may see of what an editor picked.</summary>
    public IReadOnlyList<T> Of<T>(PickedPages<T> picked)
        where T : ContentPage => [.. Of(picked.Keys).OfType<T>()];

    private IEnumerable<ContentPage> Of(IEnumerable<Guid> keys) => keys.Select(Current.ByKey.GetValueOrDefault).OfType<ContentPage>();

    private Pages Read()
    {
        List<ContentPage> all = tree.Home() is { } home ? [.. Below(home).Prepend(home)] : [];
        var related = all.OfType<IRelatedPage>().ToList();
        return new Pages(
            all.ToDictionary(page => page.Key),
            all.ToLookup(page => page.GetType()),
            Lookup([.. related.OrderBy(page => page.Steps.Keys.Count)], page => page.Steps.Keys),
            Lookup(related, page => page.Themes),
            Lookup(all, page => page.Picks()));
    }

    private static bool IsStep(ContentPage page) => page is IRelatedPage { Steps.Keys: [var only] } && only == page.Key;

    private IEnumerable<ContentPage> Below(ContentPage page) => tree.Children<ContentPage>(page)
        .SelectMany(child => Below(child).Prepend(child));

    private static ILookup<TKey, TPage> Lookup<TKey, TPage>(List<TPage> pages, Func<TPage, IEnumerable<TKey>> keysOf) => pages
        .SelectMany(page => keysOf(page).Distinct().Select(key => (key, page)))
        .ToLookup(pair => pair.key, pair => pair.page);

    private sealed record Pages(
        Dictionary<Guid, ContentPage> ByKey,
        ILookup<Type, ContentPage> ByType,
        ILookup<Guid, IRelatedPage> ByStep,
        ILookup<string, IRelatedPage> ByTheme,
        ILookup<Guid, ContentPage> PickedBy);
}
