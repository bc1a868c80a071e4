using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>Finds the piece of a document that shows best why it was found: the most different words of the query, close together.</summary>
internal sealed class Passages(Highlighter highlighter, DutchAnalyzer analyzer)
{
    private const int MaxWords = 34;
    private const int WordsBefore = 8;

    // A text of a few words shows little more than the title.
    private const int FewWords = 12;
    private const string Cut = "…";

    public Snippet Best(DocumentTexts texts)
    {
        var candidates = texts.KeyPoints.Append(texts.Intro).Concat(texts.Body.Split('\n')).Where(text => text.Length > 0).Select(text => (Text: text, Page: (int?)null))
            .Concat(texts.FilePages.Select((text, index) => (Text: text, Page: (int?)(index + 1))));
        var best = (Text: string.Empty, Page: (int?)null, Words: (IReadOnlyList<AnalyzedWord>)[], First: 0, Score: -1d);
        foreach (var (text, page) in candidates)
        {
            List<AnalyzedWord> words = [.. analyzer.Analyze(text).Where(word => !word.Joined || highlighter.GroupOf(word) >= 0)];
            var (first, score) = BestWindow(words);

            // What a document comes down to stands first, so it wins when nothing says more.
            if (score > best.Score)
            {
                best = (text, page, words, first, score);
            }
        }

        return new Snippet(highlighter.Mark(Extract(best.Text, best.Words, best.First)), best.Page);
    }

    private (int First, double Score) BestWindow(List<AnalyzedWord> words)
    {
        List<(int Index, int Group)> found = [.. words.Select((word, index) => (index, highlighter.GroupOf(word))).Where(hit => hit.Item2 >= 0)];
        var best = (First: 0, Score: 0d);
        for (var start = 0; start < found.Count; start++)
        {
            var groups = new HashSet<int>();
            var count = 0;
            for (var end = start; end < found.Count && found[end].Index - found[start].Index < MaxWords - WordsBefore; end++)
            {
                groups.Add(found[end].Group);
                count++;
            }

            var score = groups.Count * 10 + Math.Min(count, 5) + Math.Min(words.Count, FewWords) * 0.5;
            if (score > best.Score)
            {
                best = (found[start].Index, score);
            }
        }

        return best;
    }

    private static string Extract(string text, IReadOnlyList<AnalyzedWord> words, int first)
    {
        if (words.Count <= MaxWords)
        {
            return text;
        }

        var start = Math.Clamp(first - WordsBefore, 0, words.Count - MaxWords);
        var end = start + MaxWords - 1;
        var (from, to) = (start == 0 ? 0 : words[start].Start, end == words.Count - 1 ? text.Length : words[end].Start + words[end].Length);
        return $"{(from > 0 ? Cut + " " : string.Empty)}{text[from..to]}{(to < text.Length ? " " + Cut : string.Empty)}";
    }
}
