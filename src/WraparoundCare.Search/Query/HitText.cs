using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Query;

/// <summary>What a result shows of a document: its title and its best passage with the words of the query marked.</summary>
public sealed class HitText(QueryPlan plan, DutchAnalyzer analyzer)
{
    private readonly Lazy<Highlighter> _strict = new(() => new Highlighter(plan, analyzer, loose: false));
    private readonly Lazy<Highlighter> _loose = new(() => new Highlighter(plan, analyzer, loose: true));

    public (IReadOnlyList<Segment> Title, Snippet Passage) Of(string title, AnalyzedDocument? texts)
    {
        // Parts of a compound are marked only where nothing else can be.
        var shown = Of(_strict.Value, title, texts);
        return shown.Title.Concat(shown.Passage.Segments).Any(segment => segment.Marked) ? shown : Of(_loose.Value, title, texts);
    }

    private (IReadOnlyList<Segment> Title, Snippet Passage) Of(Highlighter highlighter, string title, AnalyzedDocument? texts) =>
        (highlighter.Mark(title), texts is null ? new Snippet([], null) : new Passages(highlighter, analyzer).Best(texts));
}
