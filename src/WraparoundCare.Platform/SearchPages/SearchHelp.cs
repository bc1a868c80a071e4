using WraparoundCare.Platform.SearchPages.Urgent;
using WraparoundCare.Search;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>What helps beside results: whom to call when there is danger, and the themes when nothing was found.</summary>
internal sealed class SearchHelp(UrgentWords words, SearchDatabase database, SiteSearchSettings settings)
{
    private const string ThemeType = "thema";
    private const string Meldcode = "meldcode";

    public UrgentHelp? UrgentFor(string query) => words.KindOf(query) is { } kind
        ? new UrgentHelp(kind.Heading, [.. kind.Lines.Select(UrgentWords.Line)], kind.Meldcode ? MeldcodePage() : null)
        : null;

    public IReadOnlyList<SearchLink> Themes() =>
    [
        .. Open(entry => entry.Card.Type.Slug == ThemeType)
            .OrderBy(entry => entry.Card.Title, DutchOrder.Comparer)
            .Select(entry => new SearchLink(entry.Card.Title, entry.Card.Url)),
    ];

    private SearchLink? MeldcodePage() => Open(entry => entry.Card.Title.Contains(Meldcode, StringComparison.OrdinalIgnoreCase))
        .OrderBy(entry => entry.Card.Type.Priority)
        .ThenBy(entry => entry.Card.Title, DutchOrder.Comparer)
        .Select(entry => new SearchLink(entry.Card.Title, entry.Card.Url))
        .FirstOrDefault();

    private IEnumerable<IndexSnapshotEntry> Open(Func<IndexSnapshotEntry, bool> isWanted)
    {
        var current = settings.Current;
        return database.IndexSnapshot.All.Where(entry => isWanted(entry) && entry.MayBeReadBy(SearchReader.Anyone, current));
    }
}
