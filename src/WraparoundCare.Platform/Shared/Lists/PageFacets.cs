using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>The ways to narrow and order that lists of different kinds of pages have in common.</summary>
public static class PageFacets
{
    public const string Step = "stap";
    public const string Theme = "thema";

    public static Facet<T> Themes<T>()
        where T : IRelatedPage => new(Theme, "Thema", page => page.Themes.Select(FacetValue.Of));

    public static Facet<T> Steps<T>(SiteTree tree, PageIndex pages)
        where T : IRelatedPage => Steps<T>(tree, page => pages.Of(page.Steps));

    public static Facet<T> Steps<T>(SiteTree tree, Func<T, IEnumerable<ContentPage>> stepsOf) => new(
        Step, "Stap", page => stepsOf(page).Select(step => new FacetValue(SlugOf(tree, step), step.LinkText, step.SortOrder)));

    /// <summary>A facet for a choice that may be empty.</summary>
    public static Facet<T> Choice<T>(string key, string label, Func<T, string> valueOf) =>
        new(key, label, page => valueOf(page) is { Length: > 0 } value ? [FacetValue.Of(value)] : []);

    public static ListSort<T> ByName<T>()
        where T : ContentPage => new("naam", "Naam", pages => pages.OrderBy(page => page.Title, DutchOrder.Comparer));

    public static ListSort<T> Newest<T>()
        where T : ContentPage => new(
            "nieuwste", "Nieuwste", pages => pages.OrderByDescending(page => page.Dated()).ThenBy(page => page.SortOrder));

    public static ListSort<T> ByStep<T>(PageIndex pages)
        where T : ContentPage, IRelatedPage => new(
            "stap", "Stapnummer", list => list
                .OrderBy(page => pages.Of(page.Steps).Select(step => step.SortOrder).DefaultIfEmpty(int.MaxValue).Min())
                .ThenBy(page => page.Title, DutchOrder.Comparer));

    /// <summary>The last part of the address of a page, by which lists know it.</summary>
    public static string SlugOf(SiteTree tree, ContentPage page) => tree.Url(page).Trim('/').Split('/')[^1];
}
