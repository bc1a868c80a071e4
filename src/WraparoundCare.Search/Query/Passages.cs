using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// Finds the piece of a document that shows best why it was found: the most different words of the query, close together.
/// </summary>
internal sealed class Passages(Highlighter highlighter, DutchAnalyzer analyzer)
{
    private const int MaxWords = 34;
    private const int WordsBefore = 8;

    // A text of a few words shows little more than the title.
    private const int FewWords = 12;
    private const string Cut = "…";

    public Snippet Best(DocumentTexts texts) => Best(AnalyzedDocument.Of(texts, analyzer));

    public Snippet Best(AnalyzedDocument document)
    {
        int[] groups = [.. document.Words.Select(highlighter.GroupOf)];
        var best = (Piece: (AnalyzedText?)null, First: 0, Score: -1d);
        List<(int Index, int Group)> found = [];
        var seen = new int[groups.Length == 0 ? 1 : groups.Max() + 2];
        foreach (var piece in document.Pieces)
        {
            var (first, score) = BestWindow(piece, groups, found, seen);

            // What a document comes down to stands first, so it wins when nothing says more.
            if (score > best.Score)
            {
                best = (piece, first, score);
            }
        }

        return best.Piece is { } shown ? new Snippet(Extract(shown, groups, best.First), shown.Page) : new Snippet([], null);
    }

    // The words of some hyphens are there twice: as one they only count when they were asked for as one.
    private static bool Counts(WordPlace word, int[] groups) => !word.Joined || groups[word.Word] >= 0;

    private static (int First, double Score) BestWindow(AnalyzedText piece, int[] groups, List<(int Index, int Group)> found, int[] seen)
    {
        found.Clear();
        var words = 0;
        foreach (var word in piece.Words)
        {
            if (groups[word.Word] >= 0)
            {
                found.Add((words, groups[word.Word]));
            }

            words += Counts(word, groups) ? 1 : 0;
        }

        Array.Fill(seen, -1);
        var best = (First: 0, Score: 0d);
        for (var start = 0; start < found.Count; start++)
        {
            var (different, count) = (0, 0);
            for (var end = start; end < found.Count && found[end].Index - found[start].Index < MaxWords - WordsBefore; end++)
            {
                different += seen[found[end].Group] == start ? 0 : 1;
                seen[found[end].Group] = start;
                count++;
            }

            var score = different * 10 + Math.Min(count, 5) + Math.Min(words, FewWords) * 0.5;
            if (score > best.Score)
            {
                best = (found[start].Index, score);
            }
        }

        return best;
    }

    private static IReadOnlyList<Segment> Extract(AnalyzedText piece, int[] groups, int first)
    {
        var (text, words) = (piece.Text, piece.Words.Where(word => Counts(word, groups)).ToList());
        var (from, to) = (0, text.Length);
        if (words.Count > MaxWords)
        {
            var start = Math.Clamp(first - WordsBefore, 0, words.Count - MaxWords);
            var end = start + MaxWords - 1;
            (from, to) = (start == 0 ? from : words[start].Start, end == words.Count - 1 ? to : words[end].Start + words[end].Length);
        }

        var before = from > 0 ? Cut + " " : string.Empty;
        var marked = words.Where(word => groups[word.Word] >= 0 && word.Start >= from && word.Start + word.Length <= to)
            .Select(word => (word.Start - from + before.Length, word.Length));
        return Highlighter.Mark($"{before}{text[from..to]}{(to < text.Length ? " " + Cut : string.Empty)}", marked);
    }
}
