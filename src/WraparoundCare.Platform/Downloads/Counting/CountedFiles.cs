using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Downloads.Versions;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>A file that is counted: COUNTER's item is the tool, in whichever format.</summary>
/// <param name="Tool">The key of its page.</param>
/// <param name="Name">The last part of its address; empty for all files of the tool together.</param>
internal readonly record struct CountedFile(Guid Tool, string Name);

/// <summary>Which tool the file at an address belongs to.</summary>
internal sealed class CountedFiles(PageIndex pages, ToolFiles files, ToolVersions versions, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.Downloads.Addresses";

    /// <param name="path">As the server reads it, without escapes.</param>
    /// <returns>Null when it is no file of a tool that anybody may see.</returns>
    public CountedFile? Find(string path) => Known().TryGetValue(path, out var file) ? file : null;

    // Made before it is kept, because the pages come from the same cache.
    private Dictionary<string, CountedFile> Known()
    {
        if (cache.ElementsCache.Get(CacheKey) is Dictionary<string, CountedFile> kept)
        {
            return kept;
        }

        var known = new Dictionary<string, CountedFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var tool in pages.All<Tool>())
        {
            var addresses = files.Addresses(tool).Concat(versions.Of(tool).Select(version => version.FileUrl));
            foreach (var address in addresses.Select(Uri.UnescapeDataString))
            {
                known.TryAdd(address, new CountedFile(tool.Key, NameOf(address)));
            }
        }

        cache.ElementsCache.Get(CacheKey, () => known);
        return known;
    }

    private static string NameOf(string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        return name.Length > FileDownloadRow.FileLength ? name[..FileDownloadRow.FileLength] : name;
    }
}
