using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>A word that is nowhere on the site, taken apart into one or two that are.</summary>
/// <param name="Found">The pieces that are on the site, and whether a slip of the finger was mended in them.</param>
/// <param name="Whole">The word with its slips mended.</param>
internal sealed record WordPieces(IReadOnlyList<(string Word, bool Mended)> Found, string Whole)
{
    private const int MinPieceLength = 4;
    private const int Known = 2;
    private const int Unknown = 9;

    private static readonly string[] Links = ["", "s", "en", "e"];

    /// <param name="word">Folded.</param>
    /// <param name="words">The words of the site.</param>
    /// <param name="isWord">Whether it is a word of the language.</param>
    /// <returns>The pieces with the fewest slips, or null when the word does not fall apart.</returns>
    public static WordPieces? Of(string word, Vocabulary words, Func<string, bool> isWord)
    {
        var (best, least) = ((WordPieces?)null, Unknown);
        for (var place = MinPieceLength; place <= word.Length - MinPieceLength; place++)
        {
            foreach (var link in Links.Where(link => place - link.Length >= MinPieceLength && word.AsSpan(0, place).EndsWith(link)))
            {
                var (left, right) = (word[..(place - link.Length)], word[place..]);
                var (leftCost, rightCost) = (Cost(left, words, isWord), Cost(right, words, isWord));

                // Two halves that are both wrong are another word.
                if (leftCost == Unknown && rightCost == Unknown)
                {
                    continue;
                }

                (left, leftCost) = Mend(left, leftCost, words);
                (right, rightCost) = Mend(right, rightCost, words);
                if (leftCost + rightCost < least && Math.Min(leftCost, rightCost) < Known)
                {
                    least = leftCost + rightCost;
                    best = new WordPieces(
                        [.. new[] { (left, leftCost), (right, rightCost) }
                            .Where(piece => piece.Item2 < Known)
                            .Select(piece => (piece.Item1, piece.Item2 == 1))],
                        $"{left}{link}{right}");
                }
            }
        }

        return best;
    }

    private static int Cost(string piece, Vocabulary words, Func<string, bool> isWord) =>
        words.Count(piece) > 0 ? 0 : isWord(piece) ? Known : Unknown;

    private static (string Piece, int Cost) Mend(string piece, int cost, Vocabulary words) =>
        cost == Unknown && Spelling.Near(piece, words) is [var near, ..] ? (near, 1) : (piece, cost);
}
