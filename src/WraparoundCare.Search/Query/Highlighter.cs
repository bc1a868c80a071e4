using System.Collections.Frozen;
using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Query;

/// <summary>A piece of text that is either what was looked for or not. Text, never markup: whoever shows it encodes it.</summary>
public readonly record struct Segment(string Text, bool Marked);

/// <summary>A piece of a document that shows why it was found.</summary>
/// <param name="FilePage">The page of the file it stands on, from 1; null when it is not from a file.</param>
public sealed record Snippet(IReadOnlyList<Segment> Segments, int? FilePage);

/// <summary>Marks in a text the words that a query found.</summary>
internal sealed class Highlighter
{
    private readonly DutchAnalyzer _analyzer;
    private readonly FrozenDictionary<string, int> _groups;

    /// <param name="loose">Whether parts of compounds and related words are marked too.</param>
    public Highlighter(QueryPlan plan, DutchAnalyzer analyzer, bool loose)
    {
        _analyzer = analyzer;
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var marking = plan.Groups.Any(group => !group.Optional) ? plan.Required : plan.Groups;
        for (var index = 0; index < marking.Count; index++)
        {
            var alternatives = marking[index].Alternatives
                .Where(alternative => loose || alternative.Match is not (Match.Parts or Match.Related));
            foreach (var term in alternatives.SelectMany(alternative => alternative.Terms))
            {
                groups.TryAdd(term, index);
            }
        }

        // Asked for each word of ten documents, and few words are there: those are told apart by their length mostly.
        _groups = groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<Segment> Mark(string text) =>
        Mark(text, _analyzer.Analyze(text).Where(word => GroupOf(word.Analysis) >= 0).Select(word => (word.Start, word.Length)));

    /// <param name="text">The text to mark.</param>
    /// <param name="words">What to mark in it; of words in the same place the longest.</param>
    public static IReadOnlyList<Segment> Mark(string text, IEnumerable<(int Start, int Length)> words)
    {
        var segments = new List<Segment>();
        var done = 0;
        var inOrder = words.Where(word => word.Length > 0).OrderBy(word => word.Start).ThenByDescending(word => word.Length);
        foreach (var (start, length) in inOrder)
        {
            if (start < done)
            {
                continue;
            }

            if (start > done)
            {
                segments.Add(new Segment(text[done..start], Marked: false));
            }

            done = start + length;
            segments.Add(new Segment(text[start..done], Marked: true));
        }

        if (done < text.Length)
        {
            segments.Add(new Segment(text[done..], Marked: false));
        }

        return segments;
    }

    /// <returns>The number of the group of the query that the word belongs to, or -1.</returns>
    public int GroupOf(WordAnalysis word)
    {
        if (_groups.TryGetValue(word.Stem, out var group))
        {
            return group;
        }

        for (var part = 0; part < word.Parts.Count; part++)
        {
            if (_groups.TryGetValue(word.Parts[part], out group))
            {
                return group;
            }
        }

        return -1;
    }
}
