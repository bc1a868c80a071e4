using System.Globalization;
using System.Text;

namespace WraparoundCare.Search.Analysis;

/// <summary>
/// The char filter: what looks or sounds the same becomes the same letters. Compatibility forms (NFKC), case, diacritics, ligatures,
/// curly apostrophes; invisible characters disappear. It works word by word, so that offsets in the text stay right.
/// </summary>
internal static class CharacterFilter
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = IsPlain(word) ? word.ToString() : FoldUnicode(word);
        return NumberWords.IsAccentedOne(word) ? NumberWords.One : folded;
    }

    /// <summary>A soft hyphen or zero-width character: part of a word, but not read.</summary>
    public static bool IsInvisible(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    private static string FoldUnicode(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in Decompose(word))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
                    continue;
                default:
                    Append(folded, char.ToLowerInvariant(letter));
                    continue;
            }
        }

        return folded.ToString();
    }

    // A lone half of a surrogate pair cannot be normalised; it is nobody's word.
    private static string Decompose(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        return text.IsNormalized(NormalizationForm.FormKD) ? text : text.Normalize(NormalizationForm.FormKD);
    }

    private static void Append(StringBuilder folded, char letter)
    {
        _ = letter switch
        {
            'ß' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'ø' => folded.Append('o'),
            'đ' or 'ð' => folded.Append('d'),
            'ł' => folded.Append('l'),
            'ı' => folded.Append('i'),
            '\'' or '’' or '‘' or '`' or '´' or 'ʼ' => folded.Append('\''),
            _ => folded.Append(letter),
        };
    }
}
