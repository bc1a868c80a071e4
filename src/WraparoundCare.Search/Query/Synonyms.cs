using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Query;

/// <summary>
/// Words that mean the same, as editors write them: a group to a line, with commas; a tilde before what is only related.
/// "gezinsplan, hulpverleningsplan, ~familiegroepsplan" finds the first two for each other, and the third lower.
/// </summary>
public sealed class Synonyms
{
    public const int MaxWords = 4;

    private const double SynonymWeight = 0.65;
    private const double RelatedWeight = 0.35;
    private const char RelatedSign = '~';
    private const char Separator = ' ';

    private readonly Dictionary<string, List<Alternative>> _alternatives = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<string> lines, DutchAnalyzer analyzer)
    {
        foreach (var line in lines)
        {
            Add([.. line.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => Entry.Read(entry, analyzer))
                .Where(entry => entry.Terms.Count > 0)]);
        }
    }

    /// <summary>What else to look for when these terms, in this order, are asked for.</summary>
    public IReadOnlyList<Alternative> Of(IEnumerable<string> terms) => _alternatives.GetValueOrDefault(string.Join(Separator, terms)) ?? [];

    public bool Knows(IEnumerable<string> terms) => _alternatives.ContainsKey(string.Join(Separator, terms));

    private void Add(List<Entry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Terms.Count <= MaxWords))
        {
            var key = string.Join(Separator, entry.Terms);
            if (!_alternatives.TryGetValue(key, out var known))
            {
                _alternatives[key] = known = [];
            }

            known.AddRange(entries.Where(other => !other.Terms.SequenceEqual(entry.Terms)).Select(other => entry.Related || other.Related
                ? new Alternative(other.Terms, RelatedWeight, Match.Related)
                : new Alternative(other.Terms, SynonymWeight, Match.Synonym)));
        }
    }

    private sealed record Entry(IReadOnlyList<string> Terms, bool Related)
    {
        public static Entry Read(string text, DutchAnalyzer analyzer) => new(
            [.. analyzer.Analyze(text).Where(word => !word.Joined).Select(word => word.Analysis.Stem)],
            text.StartsWith(RelatedSign));
    }
}
