using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// What may have been meant by a word that has a slip of the finger. A word of the site has none, and neither has a Dutch word: who types
/// "weggelopen" does not mean "weggelaten", and is better told that there is nothing.
/// </summary>
public sealed class Corrections(DutchAnalyzer analyzer, IndexSnapshot snapshot)
{
    private const int MaxSlips = 2;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <param name="word">Folded.</param>
    public bool IsRight(string word) => IsOnSite(word) || analyzer.IsDutch(word);

    /// <summary>
    /// Whether it stands on the site in any form. A slip that an editor foresaw finds its page, and is a slip all the same.
    /// </summary>
    public bool IsOnSite(string word)
    {
        var stem = analyzer.AnalyzeWord(word).Stem;
        return snapshot.Words.Count(word) > 0
            || snapshot.Terms.Count(stem) > 0 && (snapshot.Words.Count(stem) > 0 || analyzer.IsDutch(word));
    }

    /// <returns>The words of the site that are nearest; none when the word is right or nearer to another.</returns>
    public IReadOnlyList<string> Of(string word)
    {
        if (!Spelling.MayHaveTypo(word) || IsRight(word) || Spelling.Near(word, snapshot.Words) is not [var nearest, ..] near)
        {
            return [];
        }

        var slips = Spelling.Distance(word, nearest, MaxSlips);

        // Two slips are one too many when one makes a word that the site does not have.
        return slips == 1 || !IsSlipOfDutch(word) ? [.. near.Where(other => Spelling.Distance(word, other, slips) <= slips)] : [];
    }

    /// <summary>Whether one slip of the finger makes a Dutch word of it.</summary>
    public bool IsSlipOfDutch(string word) => OneSlip(word).Any(analyzer.IsDutch);

    // Every word that differs by one letter.
    private static IEnumerable<string> OneSlip(string word)
    {
        for (var place = 0; place <= word.Length; place++)
        {
            var (before, after) = (word[..place], word[place..]);
            foreach (var letter in Letters)
            {
                yield return $"{before}{letter}{after}";
                if (after.Length > 0)
                {
                    yield return $"{before}{letter}{after.AsSpan(1)}";
                }
            }

            if (after.Length > 0)
            {
                yield return $"{before}{after.AsSpan(1)}";
            }

            if (after.Length > 1)
            {
                yield return $"{before}{after[1]}{after[0]}{after.AsSpan(2)}";
            }
        }
    }
}
