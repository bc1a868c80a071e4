using System.Collections.Immutable;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// The texts of a document, cut in the pieces of which one is shown with a result. Analysing them took most of the time of a page of
/// results, and gives the same for every query.
/// </summary>
public sealed class AnalyzedDocument
{
    private AnalyzedDocument(DocumentTexts texts, WordAnalysis[] words, List<AnalyzedText> pieces) =>
        (FileUrl, FilePages, Words, Pieces) = (texts.FileUrl, texts.FilePages.Count, words, pieces);

    public string FileUrl { get; }

    /// <summary>How many pages the file has.</summary>
    public int FilePages { get; }

    /// <summary>The different words; pieces name them by their place here.</summary>
    public IReadOnlyList<WordAnalysis> Words { get; }

    /// <summary>What the document comes down to first, its file last.</summary>
    public IReadOnlyList<AnalyzedText> Pieces { get; }

    /// <summary>In bytes, roughly.</summary>
    public int Size =>
        Pieces.Sum(piece => piece.Text.Length * sizeof(char) + piece.Words.Length * WordPlace.Size) + Words.Count * IntPtr.Size;

    public static AnalyzedDocument Of(DocumentTexts texts, DutchAnalyzer analyzer)
    {
        var numbers = new Dictionary<WordAnalysis, int>(ReferenceEqualityComparer.Instance);
        ImmutableArray<WordPlace> Places(string text) =>
            [.. analyzer.Analyze(text).Select(word => new WordPlace(word, NumberOf(word.Analysis, numbers)))];
        List<AnalyzedText> pieces =
        [
            .. texts.KeyPoints.Append(texts.Intro).Concat(texts.Body.Split('\n')).Where(text => text.Length > 0)
                .Select(text => new AnalyzedText(text, null, Places(text))),
            .. texts.FilePages.Select((text, index) => new AnalyzedText(text, index + 1, Places(text))),
        ];
        return new AnalyzedDocument(texts, [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)], pieces);
    }

    private static int NumberOf(WordAnalysis word, Dictionary<WordAnalysis, int> numbers)
    {
        numbers.TryAdd(word, numbers.Count);
        return numbers[word];
    }
}

/// <summary>A piece of a document.</summary>
/// <param name="Page">The page of the file it stands on, from 1; null when it is not from a file.</param>
public sealed record AnalyzedText(string Text, int? Page, ImmutableArray<WordPlace> Words);

/// <summary>Where a word stands in a piece.</summary>
/// <param name="Word">Which of the document's words it is.</param>
public readonly record struct WordPlace(int Start, int Length, int Word, bool Joined)
{
    /// <summary>In bytes.</summary>
    public const int Size = 16;

    public WordPlace(AnalyzedWord word, int number)
        : this(word.Start, word.Length, number, word.Joined)
    {
    }
}
