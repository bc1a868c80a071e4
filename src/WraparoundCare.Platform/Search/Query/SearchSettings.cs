using WraparoundCare.Platform.Search.Analysis;

namespace WraparoundCare.Platform.Search.Query;

/// <summary>What editors decide about search.</summary>
internal sealed record SearchSettings(Synonyms Synonyms, StopWords StopWords, IReadOnlyDictionary<string, IReadOnlyList<Guid>> Picks)
{
    public static SearchSettings Of(IEnumerable<string> synonyms, IEnumerable<string> stopWords, IEnumerable<(string Query, Guid Page)> picks, DutchAnalyzer analyzer) => new(
        new Synonyms(synonyms, analyzer),
        new StopWords(stopWords.SelectMany(line => analyzer.Analyze(line)).Select(word => word.Analysis.Text)),
        picks.GroupBy(pick => PickKey(pick.Query, analyzer))
            .Where(group => group.Key.Length > 0)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Guid>)[.. group.Select(pick => pick.Page)]));

    /// <summary>The pages that editors put on top for this query, however its words are joined or inflected.</summary>
    public IReadOnlyList<Guid> PicksFor(string query, DutchAnalyzer analyzer) =>
        Picks.GetValueOrDefault(PickKey(query, analyzer))
        ?? Picks.GetValueOrDefault(PickKey(query.Replace(" ", string.Empty, StringComparison.Ordinal), analyzer))
        ?? [];

    private static string PickKey(string query, DutchAnalyzer analyzer) =>
        string.Join(' ', analyzer.Analyze(query).Where(word => !word.Joined).Select(word => word.Analysis.Stem));
}
