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
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    /// <param name="loose">Whether parts of compounds and related words are marked too.</param>
    public Highlighter(QueryPlan plan, DutchAnalyzer analyzer, bool loose)
    {
        _analyzer = analyzer;
        var marking = plan.Groups.Any(group => !group.Optional) ? plan.Required : plan.Groups;
        for (var index = 0; index < marking.Count; index++)
        {
            foreach (var term in marking[index].Alternatives.Where(alternative => loose || alternative.Match is not (Match.Parts or Match.Related)).SelectMany(alternative => alternative.Terms))
            {
                _groups.TryAdd(term, index);
            }
        }
    }

    public IReadOnlyList<Segment> Mark(string text)
    {
        var words = _analyzer.Analyze(text).Where(word => GroupOf(word) >= 0).OrderBy(word => word.Start).ThenByDescending(word => word.Length);
        var segments = new List<Segment>();
        var done = 0;
        foreach (var word in words.Where(word => word.Start + word.Length > 0))
        {
            if (word.Start < done)
            {
                continue;
            }

            if (word.Start > done)
            {
                segments.Add(new Segment(text[done..word.Start], Marked: false));
            }

            done = word.Start + word.Length;
            segments.Add(new Segment(text[word.Start..done], Marked: true));
        }

        if (done < text.Length)
        {
            segments.Add(new Segment(text[done..], Marked: false));
        }

        return segments;
    }

    /// <returns>The number of the group of the query that the word belongs to, or -1.</returns>
    public int GroupOf(AnalyzedWord word)
    {
        if (_groups.TryGetValue(word.Analysis.Stem, out var group))
        {
            return group;
        }

        foreach (var part in word.Analysis.Parts)
        {
            if (_groups.TryGetValue(part, out group))
            {
                return group;
            }
        }

        return -1;
    }
}
