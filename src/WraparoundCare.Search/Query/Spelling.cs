using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// Finds words that differ by a slip of the finger: one letter, or two in a word of nine or more. Never for short words and numbers.
/// </summary>
public static class Spelling
{
    public const int MinWordLength = 6;

    private const int LongWord = 9;
    private const int MaxFound = 6;

    public static bool MayHaveTypo(string word) => word.Length >= MinWordLength && !word.Any(char.IsDigit);

    /// <returns>The nearest words first; of equally near ones those in most documents.</returns>
    public static IReadOnlyList<string> Near(string word, Vocabulary words)
    {
        if (!MayHaveTypo(word))
        {
            return [];
        }

        var most = word.Length >= LongWord ? 2 : 1;
        var letters = Letters(word);
        return
        [
            .. words.Ordered
                .Where(other => Math.Abs(other.Length - word.Length) <= most && other != word
                    && System.Numerics.BitOperations.PopCount(Letters(other) ^ letters) <= 2 * most)
                .Select(other => (Word: other, Distance: Distance(word, other, most)))
                .Where(candidate => candidate.Distance <= most)
                .OrderBy(candidate => candidate.Distance)
                .ThenByDescending(candidate => candidate.Word[0] == word[0])
                .ThenByDescending(candidate => words.Count(candidate.Word))
                .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
                .Take(MaxFound)
                .Select(candidate => candidate.Word),
        ];
    }

    /// <summary>How many letters must be added, dropped, changed or swapped with the next, as long as it is at most so many.</summary>
    public static int Distance(string one, string other, int most)
    {
        var (before, previous, current) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var column = 0; column <= other.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[row - 1] == other[column - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    best = Math.Min(best, before[column - 2] + 1);
                }

                current[column] = best;
                least = Math.Min(least, best);
            }

            if (least > most)
            {
                return most + 1;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[other.Length];
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + letter % 6);
        }

        return letters;
    }
}
