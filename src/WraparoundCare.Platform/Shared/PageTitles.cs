using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// The titles of the pages that anyone can open, by their address: for who links to one. Kept in the kernel's elements cache, which is new
/// after every change of content.
/// </summary>
public sealed class PageTitles(IServiceScopeFactory scopes, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.PageTitles";

    /// <param name="path">From the root of the site.</param>
    /// <returns>Null when there is no such page, or not for anyone.</returns>
    public string? Of(string path) => All().GetValueOrDefault(path.TrimEnd('/'));

    private Dictionary<string, string> All()
    {
        if (cache.ElementsCache.Get(CacheKey) is Dictionary<string, string> kept)
        {
            return kept;
        }

        // Made before it is kept, because the pages are read from the same cache.
        using var scope = scopes.CreateScope();
        var tree = scope.ServiceProvider.GetRequiredService<SiteTree>();
        var made = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in scope.ServiceProvider.GetRequiredService<ReadablePages>().All)
        {
            made.TryAdd(tree.Url(page).TrimEnd('/'), page.LinkText);
        }

        cache.ElementsCache.Get(CacheKey, () => made);
        return made;
    }
}
