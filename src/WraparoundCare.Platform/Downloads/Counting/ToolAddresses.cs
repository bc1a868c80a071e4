using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>Which tool the file at an address belongs to.</summary>
internal sealed class ToolAddresses(PageIndex pages, ToolFiles files, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.Downloads.Addresses";

    /// <param name="path">As the server reads it, without escapes.</param>
    public Guid? Find(string path) => Known().TryGetValue(path, out var tool) ? tool : null;

    // Made before it is kept, because the pages come from the same cache.
    private Dictionary<string, Guid> Known()
    {
        if (cache.ElementsCache.Get(CacheKey) is Dictionary<string, Guid> kept)
        {
            return kept;
        }

        var known = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var tool in pages.All<Tool>())
        {
            foreach (var address in files.Addresses(tool))
            {
                known.TryAdd(Uri.UnescapeDataString(address), tool.Key);
            }
        }

        cache.ElementsCache.Get(CacheKey, () => known);
        return known;
    }
}
