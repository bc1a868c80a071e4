using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// A word that somebody made up, taken apart into two that are on the site, one of them with a slip of the finger at most.
/// </summary>
/// <param name="Mended">The piece in which a slip was mended; null when there was none.</param>
/// <param name="Whole">The word with its slip mended.</param>
internal sealed record WordPieces(string Left, string Right, string? Mended, string Whole)
{
    private const int MinPieceLength = 4;

    private static readonly string[] Links = ["", "s", "en", "e"];

    /// <param name="word">Folded.</param>
    /// <param name="words">The words of the site.</param>
    /// <param name="corrections">What mends a slip.</param>
    /// <returns>The pieces, without a slip if that can be; null when the word does not fall apart.</returns>
    public static WordPieces? Of(string word, Vocabulary words, Corrections corrections)
    {
        var splits = Splits(word).ToList();
        return splits.Where(split => words.Count(split.Left) > 0 && words.Count(split.Right) > 0)
                .Select(split => new WordPieces(split.Left, split.Right, null, word))
                .FirstOrDefault()
            ?? splits.Select(split => Mend(split, words, corrections)).FirstOrDefault(pieces => pieces is not null);
    }

    // Two halves that are both wrong are another word.
    private static WordPieces? Mend((string Left, string Link, string Right) split, Vocabulary words, Corrections corrections)
    {
        var (left, link, right) = split;
        if (words.Count(left) > 0)
        {
            return corrections.Of(right) is [var mended, ..] ? new WordPieces(left, mended, mended, $"{left}{link}{mended}") : null;
        }

        return words.Count(right) > 0 && corrections.Of(left) is [var near, ..]
            ? new WordPieces(near, right, near, $"{near}{link}{right}")
            : null;
    }

    private static IEnumerable<(string Left, string Link, string Right)> Splits(string word) =>
        from place in Enumerable.Range(MinPieceLength, Math.Max(0, word.Length - 2 * MinPieceLength + 1))
        from link in Links
        where place - link.Length >= MinPieceLength && word.AsSpan(0, place).EndsWith(link)
        select (word[..(place - link.Length)], link, word[place..]);
}
