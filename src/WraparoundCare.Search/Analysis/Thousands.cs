namespace WraparoundCare.Search.Analysis;

/// <summary>
/// Numbers as they are written in Dutch: "2.500", "2 500" and "2500,00" are 2500. What has other groups than three digits, a zero in
/// front or more digits around it is a date, a time, a phone number or a version, and is left as it is; so is "2,5".
/// </summary>
internal static class Thousands
{
    private const int GroupLength = 3;
    private const string Zeros = ",00";

    /// <returns>Where the number that begins here ends; the start itself when it is no such number.</returns>
    public static int EndOfNumber(string text, int start)
    {
        if (!char.IsAsciiDigit(text[start]) || (start > 0 && text[start - 1] is '+' or '.' or ','))
        {
            return start;
        }

        var first = EndOfDigits(text, start);
        var end = text[start] == '0' || first - start > GroupLength ? first : EndOfGroups(text, first);
        if (end > first && IsPartOfMore(text, start, end, text[first]))
        {
            return start;
        }

        return IsZeros(text, end) ? end + Zeros.Length : end > first ? end : start;
    }

    /// <summary>The number without the cents that there are not.</summary>
    public static ReadOnlySpan<char> WithoutZeros(ReadOnlySpan<char> number) =>
        number.EndsWith(Zeros, StringComparison.Ordinal) ? number[..^Zeros.Length] : number;

    private static int EndOfDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    // All groups are set apart in the same way.
    private static int EndOfGroups(string text, int first)
    {
        var end = first;
        while (end < text.Length && IsSeparator(text[end]) && text[end] == text[first]
            && EndOfDigits(text, end + 1) == end + 1 + GroupLength)
        {
            end += 1 + GroupLength;
        }

        return end;
    }

    private static bool IsZeros(string text, int end) =>
        string.CompareOrdinal(text, end, Zeros, 0, Zeros.Length) == 0
        && (end + Zeros.Length == text.Length || !WordTokenizer.IsWordPart(text, end + Zeros.Length));

    // "1.234.5" is a version, and "06-12 345 67" a phone number.
    private static bool IsPartOfMore(string text, int start, int end, char separator)
    {
        bool Joins(int place) => text[place] == separator || (separator != '.' && text[place] is '-' or '/' or ':');
        bool HasDigit(int place) => place >= 0 && place < text.Length && char.IsAsciiDigit(text[place]);
        return (start > 0 && Joins(start - 1) && HasDigit(start - 2))
            || (end < text.Length && (WordTokenizer.IsWordPart(text, end) || (Joins(end) && HasDigit(end + 1))));
    }

    private static bool IsSeparator(char letter) => letter is '.' or ' ' or '\u00A0' or '\u2009' or '\u202F';
}
