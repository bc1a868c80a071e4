using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Search;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>
/// What editors wrote on the search page. Kept in the kernel's elements cache, which is new after every change of content.
/// </summary>
internal sealed class SiteSearchSettings(
    SiteTree tree, ReadablePages pages, SearchAbbreviations abbreviations, DutchAnalyzer analyzer, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.SearchSettings";

    public SearchPage? Page => pages.All.OfType<SearchPage>().FirstOrDefault();

    /// <summary>Where the search page is; null when there is none.</summary>
    public string? Address => Page is { } page ? tree.Url(page) : null;

    public SearchSettings Current
    {
        get
        {
            if (cache.ElementsCache.Get(CacheKey) is SearchSettings kept)
            {
                return kept;
            }

            // Made before it is kept, because the pages are read from the same cache.
            var made = With(Page?.Synonyms ?? [], Page?.StopWords ?? [], Page?.Pinned ?? []);
            cache.ElementsCache.Get(CacheKey, () => made);
            return made;
        }
    }

    /// <summary>The settings with other words, to show editors what those would do.</summary>
    public SearchSettings With(IReadOnlyList<string> synonyms, IReadOnlyList<string> stopWords, IReadOnlyList<string> pinned) =>
        SearchSettings.Of([.. synonyms, .. abbreviations()], stopWords, Pinned(pinned), analyzer) with { IsOpen = IsOpen() };

    /// <summary>The pages that can be put on top, by address.</summary>
    public IReadOnlyDictionary<string, Guid> Addresses() =>
        pages.All.GroupBy(tree.Url).ToDictionary(group => group.Key, group => group.First().Key, StringComparer.OrdinalIgnoreCase);

    private Func<string, Guid, bool> IsOpen()
    {
        var open = pages.All.Select(page => page.Key).ToHashSet();
        return (source, key) => source != ISearchSource.Pages || open.Contains(key);
    }

    private List<(string Query, Guid Page)> Pinned(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var keys = Addresses();
        return
        [
            .. lines.Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
                .Where(parts => parts.Length == 2 && keys.ContainsKey(parts[1]))
                .Select(parts => (parts[0], keys[parts[1]])),
        ];
    }
}

/// <summary>
/// Abbreviations and what they stand for, as lines of synonyms: the feature that keeps them says so where the features are put together.
/// </summary>
public delegate IEnumerable<string> SearchAbbreviations();
