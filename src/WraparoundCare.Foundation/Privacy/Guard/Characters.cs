using System.Globalization;
using System.Text;

namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>One character for all that look or mean the same.</summary>
internal static class Characters
{
    /// <summary>What is left out: it cannot be seen, or only changes the letter before it.</summary>
    public const char Nothing = '\0';

    private const int FoldedUpTo = 0x250;

    private const int FullWidth = 0xFEE0;

    private static readonly char[] Folded = [.. Enumerable.Range(0, FoldedUpTo).Select(code => FoldSlowly((char)code))];

    /// <returns>The small letter without accents.</returns>
    public static char Fold(char letter) => letter < FoldedUpTo ? Folded[letter] : char.ToLowerInvariant(letter);

    /// <returns>The value of at most nine digits.</returns>
    public static int ValueOf(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    public static char Plain(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.Value == '\r' ? '\n' : rune.Value == '\t' ? ' ' : (char)rune.Value;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Nothing,
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            UnicodeCategory.DashPunctuation => '-',
            _ => PlainSign(rune),
        };
    }

    private static char PlainSign(Rune rune) => rune.Value switch
    {
        0x2212 or 0x2043 => '-',
        0x2018 or 0x2019 or 0x02BC or 0xB4 => '\'',
        0x3002 or 0x2024 or 0xB7 => '.',
        0xFE6B => '@',
        >= 0xFF01 and <= 0xFF5E => (char)(rune.Value - FullWidth),
        >= 0x1D400 and <= 0x1D7FF => rune.ToString().Normalize(NormalizationForm.FormKC)[0],
        <= char.MaxValue => (char)rune.Value,
        _ => '\uFFFD',
    };

    private static char FoldSlowly(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        return char.IsLetter(small) ? small.ToString().Normalize(NormalizationForm.FormD)[0] : small;
    }
}
