using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Query;

/// <summary>What editors decide about search.</summary>
public sealed record SearchSettings(Synonyms Synonyms, StopWords StopWords, IReadOnlyDictionary<string, IReadOnlyList<Guid>> Pinned)
{
    /// <summary>
    /// Whether the document of this source and key is open to anyone now. The index follows changes and is a moment behind them; what
    /// was closed meanwhile is not shown.
    /// </summary>
    public Func<string, Guid, bool> IsOpen { get; init; } = (_, _) => true;

    public static SearchSettings Of(
        IEnumerable<string> synonyms,
        IEnumerable<string> stopWords,
        IEnumerable<(string Query, Guid Page)> pinned,
        DutchAnalyzer analyzer) =>
        new(
            new Synonyms(synonyms, analyzer),
            new StopWords(stopWords.SelectMany(line => analyzer.Analyze(line)).Select(word => word.Analysis.Text)),
            pinned.GroupBy(pin => PinnedKey(pin.Query, analyzer))
                .Where(group => group.Key.Length > 0)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<Guid>)[.. group.Select(pin => pin.Page)]));

    /// <summary>The pages that editors put on top for this query, however its words are joined or inflected.</summary>
    public IReadOnlyList<Guid> PinnedFor(string query, DutchAnalyzer analyzer) =>
        Pinned.GetValueOrDefault(PinnedKey(query, analyzer))
        ?? Pinned.GetValueOrDefault(PinnedKey(query.Replace(" ", string.Empty, StringComparison.Ordinal), analyzer))
        ?? [];

    private static string PinnedKey(string query, DutchAnalyzer analyzer) =>
        string.Join(' ', analyzer.Analyze(query).Where(word => !word.Joined).Select(word => word.Analysis.Stem));
}
