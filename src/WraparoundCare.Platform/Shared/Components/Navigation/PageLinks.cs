using System.Globalization;

namespace WraparoundCare.Platform.Shared.Components.Navigation;

/// <summary>A page of a list.</summary>
/// <param name="Label">Its number, as a rule.</param>
/// <param name="Url">Its address.</param>
/// <param name="IsCurrent">Whether it is the page that is shown.</param>
public sealed record PageLink(string Label, string Url, bool IsCurrent = false)
{
    /// <returns>How many pages a list has; an empty one has one.</returns>
    public static int Count(int items, int size) => Math.Max(1, (int)Math.Ceiling(items / (double)size));

    /// <summary>All pages of a list that is short enough to name them all.</summary>
    public static IReadOnlyList<PageLink> All(int current, int last, Func<int, string> url) =>
    [
        .. Enumerable.Range(1, last)
            .Select(page => new PageLink(page.ToString(CultureInfo.InvariantCulture), url(page), page == current)),
    ];

    /// <summary>The first, the last and those around the page that is shown.</summary>
    public static IReadOnlyList<PageLink> Around(int current, int last, Func<int, string> url) =>
        [.. All(current, last, url).Where((_, index) => index == 0 || index == last - 1 || Math.Abs(index + 1 - current) <= 1)];
}

/// <summary>A page above this one.</summary>
public sealed record Crumb(string Label, string Url);

/// <summary>One of a few pages that stand side by side.</summary>
public sealed record PageTab(string Label, string Url, bool IsCurrent = false);
