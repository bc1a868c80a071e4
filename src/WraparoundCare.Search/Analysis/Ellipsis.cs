using System.Buffers;

namespace WraparoundCare.Search.Analysis;

/// <summary>
/// What a hyphen leaves out: "wet- en regelgeving" also says "wetgeving", "voor-, tussen- en natraject" also "voortraject" and
/// "tussentraject", and "gezinsleden en -vrienden" also "gezinsvrienden". Where the whole word does not fall apart, nothing is said.
/// </summary>
internal sealed class Ellipsis(CompoundSplitter compounds, DutchWords dutch)
{
    private const int MaxWordsBetween = 6;
    private const int MinPartLength = 3;
    private const int MinParticleLength = 2;

    // Shorter Dutch words are the ends of many others: "kinderen" are not "kind" and "eren".
    private const int MinBeginningLength = 4;
    private const int MinEndLength = 5;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;:\n");

    private static readonly HashSet<string> Conjunctions = new(StringComparer.Ordinal)
    {
        "en", "of", "tot", "als", "dan", "wel", "noch", "maar", "ook", "respectievelijk", "resp", "plus", "versus",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "aan", "achter", "af", "binnen", "boven", "bij", "buiten", "door", "hoofd", "in", "mee", "midden", "na", "om", "onder", "op",
        "over", "tegen", "terug", "toe", "tussen", "uit", "voor", "weg", "zij",
    };

    /// <returns>The words that are not written out, and where the words stand of which they are the rest.</returns>
    public IEnumerable<(int Place, string Whole)> Complete(string text, IReadOnlyList<Word> words)
    {
        for (var place = 0; place < words.Count; place++)
        {
            if (EndsOpen(text, words[place]) && Next(text, words, place) is { } next && Rest(words[place].Text, next) is { } rest)
            {
                yield return (place, words[place].Text + rest);
            }
            else if (place > 1 && BeginsOpen(text, words[place]) && Conjunctions.Contains(words[place - 1].Text)
                && Beginning(words[place - 2].Text, words[place].Text) is { } beginning)
            {
                yield return (place, beginning + words[place].Text);
            }
        }
    }

    private static bool EndsOpen(string text, Word word)
    {
        var end = word.Start + word.Length;
        return end < text.Length && WordTokenizer.IsHyphen(text[end])
            && (end + 1 == text.Length || !WordTokenizer.IsWordPart(text, end + 1));
    }

    /// <summary>Whether a hyphen stands before the word, and no word before the hyphen.</summary>
    public static bool BeginsOpen(string text, Word word) =>
        word.Start > 1 && WordTokenizer.IsHyphen(text[word.Start - 1]) && char.IsWhiteSpace(text[word.Start - 2]);

    public static bool IsConjunction(string word) => Conjunctions.Contains(word);

    // The first word that is whole, after others that are not and what stands between such words.
    private static string? Next(string text, IReadOnlyList<Word> words, int place)
    {
        var isJoined = false;
        for (var next = place + 1; next < words.Count && next <= place + MaxWordsBetween; next++)
        {
            var (end, between) = (words[next - 1].Start + words[next - 1].Length, words[next].Start);
            var apart = text.AsSpan(end, between - end);
            if (apart.ContainsAny(Ends))
            {
                return null;
            }

            isJoined |= apart.IndexOfAny(',', '/') >= 0;
            if (Conjunctions.Contains(words[next].Text))
            {
                isJoined = true;
            }
            else if (!EndsOpen(text, words[next]))
            {
                return isJoined ? words[next].Text : null;
            }
        }

        return null;
    }

    // What the word before shares with the whole one: the longest end with which it is a Dutch word, or all but the first part.
    private string? Rest(string before, string whole)
    {
        for (var place = MinParticleLength; place <= whole.Length - MinPartLength; place++)
        {
            if (IsPart(whole[..place], before) && dutch.Contains(before + whole[place..]))
            {
                return whole[place..];
            }
        }

        if (Cut(whole) is { } cut)
        {
            return whole[cut..];
        }

        return Particles.Contains(before) && Particles.Where(first => whole.StartsWith(first, StringComparison.Ordinal))
            .Select(first => whole[first.Length..])
            .FirstOrDefault(rest => rest.Length > MinPartLength && dutch.Contains(rest)) is { } known
            ? known
            : null;
    }

    private string? Beginning(string whole, string after)
    {
        for (var place = whole.Length - MinPartLength; place >= MinPartLength; place--)
        {
            if (dutch.Contains(whole.AsSpan(0, place)) && dutch.Contains(whole[..place] + after))
            {
                return whole[..place];
            }
        }

        if (Cut(whole) is not { } cut)
        {
            return null;
        }

        // "Gezinsleden" are "leden" with an s before it, and not sledges.
        return whole[cut] == 's' && dutch.Contains(whole.AsSpan(cut + 1)) ? whole[..(cut + 1)] : whole[..cut];
    }

    // Where the second part begins.
    private int? Cut(string whole)
    {
        if (compounds.Split(whole) is [_, var second, ..])
        {
            return second.Start.Value;
        }

        for (var place = MinBeginningLength; place <= whole.Length - MinEndLength; place++)
        {
            if (dutch.Contains(whole.AsSpan(0, place)) && dutch.Contains(whole.AsSpan(place)))
            {
                return place;
            }
        }

        return null;
    }

    // "In- en uitstroom": a particle stands against a particle, and a word against a word.
    private bool IsPart(string first, string before) =>
        Particles.Contains(first) ? Particles.Contains(before) || before.Length >= MinPartLength
            : first.Length >= MinPartLength && (dutch.Contains(first) || compounds.IsComponent(first) || IsLinked(first));

    private bool IsLinked(string first) => first.EndsWith('s') && dutch.Contains(first.AsSpan(0, first.Length - 1));
}
