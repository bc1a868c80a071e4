using System.Globalization;
using System.Text;

namespace WraparoundCare.Search.Analysis;

/// <summary>A word as it stands in a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters of the text it takes.</param>
/// <param name="Text">Its letters as <see cref="CharacterFilter"/> has them.</param>
/// <param name="FollowsHyphen">Whether only a hyphen stands between it and the word before.</param>
internal readonly record struct Word(int Start, int Length, string Text, bool FollowsHyphen);

/// <summary>
/// The tokenizer: words are letters and digits with the marks on them. An apostrophe inside a word belongs to it, a hyphen stands between
/// two words that also are one (see <see cref="DutchAnalyzer"/>), dots between single letters make an abbreviation, and a number is one
/// word however its thousands are set apart (see <see cref="Thousands"/>).
/// </summary>
internal static class WordTokenizer
{
    private const int MaxWordLength = 60;

    public static IEnumerable<Word> Tokenize(string text)
    {
        var index = 0;
        var afterHyphen = false;
        while (index < text.Length)
        {
            if (!IsWordPart(text, index))
            {
                // A hyphen joins when it touches a word on both sides.
                afterHyphen = IsHyphen(text[index]) && index > 0 && IsWordPart(text, index - 1);
                index++;
                continue;
            }

            var end = EndOfWord(text, index);
            var word = CharacterFilter.Fold(Thousands.WithoutZeros(text.AsSpan(index, end - index)));
            var clean = Clean(word);
            if (clean.Length is > 0 and <= MaxWordLength)
            {
                yield return new Word(index, end - index, clean, afterHyphen);
            }

            (index, afterHyphen) = (end, false);
        }
    }

    public static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212';

    private static int EndOfWord(string text, int start)
    {
        var abbreviation = EndOfAbbreviation(text, start);
        if (abbreviation > start)
        {
            return abbreviation;
        }

        var number = Thousands.EndOfNumber(text, start);
        if (number > start)
        {
            return number;
        }

        var end = start + 1;
        while (end < text.Length
            && (IsWordPart(text, end) || (IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    // "o.t.s." is one word, "einde.Begin" is two.
    private static int EndOfAbbreviation(string text, int start)
    {
        var (index, letters) = (start, 0);
        while (index + 1 < text.Length && char.IsLetter(text[index]) && text[index + 1] == '.')
        {
            index += 2;
            letters++;
        }

        if (letters == 0
            || (index < text.Length && IsWordPart(text, index) && letters == 1 && index + 1 < text.Length && IsWordPart(text, index + 1)))
        {
            return start;
        }

        // "s.k.j" without its last dot.
        if (index < text.Length && char.IsLetter(text[index]) && (index + 1 == text.Length || !IsWordPart(text, index + 1)))
        {
            return index + 1;
        }

        return letters > 1 ? index : start;
    }

    public static bool IsWordPart(string text, int index)
    {
        var letter = text[index];
        return char.IsLetterOrDigit(letter) || (letter > 127 && CharUnicodeInfo.GetUnicodeCategory(letter) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format or UnicodeCategory.LetterNumber);
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʼ' or '´' or '`';

    private static string Clean(string word)
    {
        // "foto's" and "thema's" are plurals; any other apostrophe marks letters that are left out.
        var bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        if (bare.All(char.IsLetterOrDigit))
        {
            return bare;
        }

        var clean = new StringBuilder(bare.Length);
        foreach (var letter in bare.Where(char.IsLetterOrDigit))
        {
            clean.Append(letter);
        }

        return clean.ToString();
    }
}
