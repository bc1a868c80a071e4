using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Themes;

/// <summary>Which page belongs to a theme. Kept in the kernel's elements cache, which is new after every change of content.</summary>
public sealed class ThemeIndex(PageIndex pages, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.ThemeIndex";

    /// <returns>The page, or null for a theme that has none.</returns>
    public ThemePage? Find(string theme) => Current.GetValueOrDefault(theme);

    private Dictionary<string, ThemePage> Current => (Dictionary<string, ThemePage>)cache.ElementsCache.Get(CacheKey, Read)!;

    private Dictionary<string, ThemePage> Read() => pages.All<ThemePage>()
        .SelectMany(page => page.Themes.Select(theme => (theme, page)))
        .DistinctBy(pair => pair.theme)
        .ToDictionary(pair => pair.theme, pair => pair.page);
}
