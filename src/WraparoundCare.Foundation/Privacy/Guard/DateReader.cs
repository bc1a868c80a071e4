namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>A date in a text.</summary>
/// <param name="IsSure">Whether it can be no other number: it has separators or a month in letters.</param>
internal readonly record struct ReadDate(int First, int Last, DateOnly Date, bool IsSure);

/// <summary>Dates as they are written in Dutch: 12-03-2014, 12/3/14, 12 maart 2014, 2014-03-12 and 12032014.</summary>
internal static class DateReader
{
    private static readonly string[] Months =
    [
        "januari jan", "februari feb febr", "maart mrt mar", "april apr",
        "mei", "juni jun", "juli jul", "augustus aug", "september sept sep",
        "oktober okt october oct", "november nov", "december dec",
    ];

    private static readonly WordSet[] MonthNames = [.. Months.Select(WordSet.Of)];

    private static readonly string[] Days =
    [
        "een eerste", "twee tweede", "drie derde", "vier vierde",
        "vijf vijfde", "zes zesde", "zeven zevende", "acht achtste", "negen negende",
        "tien tiende", "elf elfde", "twaalf twaalfde",
        "dertien dertiende", "veertien veertiende", "vijftien vijftiende", "zestien zestiende",
        "zeventien zeventiende", "achttien achttiende", "negentien negentiende", "twintig twintigste", "eenentwintig eenentwintigste",
        "tweeentwintig tweeentwintigste", "drieentwintig drieentwintigste",
        "vierentwintig vierentwintigste", "vijfentwintig vijfentwintigste",
        "zesentwintig zesentwintigste", "zevenentwintig zevenentwintigste", "achtentwintig achtentwintigste",
        "negenentwintig negenentwintigste", "dertig dertigste", "eenendertig eenendertigste",
    ];

    private static readonly WordSet[] DayNames = [.. Days.Select(WordSet.Of)];

    private static readonly WordSet Ordinals = WordSet.Of("e de ste");

    public static ReadDate? Read(PlainText text, int token, DateOnly today)
    {
        if (text.IsWord(token))
        {
            return Find(text, token, DayNames) is > 0 and var named ? WithMonthName(text, token, token + 1, named, today) : null;
        }

        if (!text.IsNumber(token) || text.IsInLink(token))
        {
            return null;
        }

        var next = text.IsWord(token + 1, Ordinals) ? token + 2 : token + 1;
        return InDigits(text, token, today) ?? WithMonthName(text, token, next, text.Value(token), today) ?? Compact(text, token, today);
    }

    /// <returns>The last token of a day and a month without a year; -1 when there is none.</returns>
    public static int EndOfDayAndMonth(PlainText text, int token)
    {
        var month = text.IsWord(token + 1, Ordinals) ? token + 2 : token + 1;
        return text.Value(token) is >= 1 and <= 31 && Find(text, month, MonthNames) > 0 ? month : -1;
    }

    private static ReadDate? WithMonthName(PlainText text, int first, int word, int day, DateOnly today)
    {
        var month = Find(text, word, MonthNames);
        if (month == 0)
        {
            return null;
        }

        var year = word + 1;
        while (year < word + 4 && text.IsSign(year, ".,'-"))
        {
            year++;
        }

        return Date(Year(text, year, today), month, day) is { } date ? new ReadDate(first, year, date, IsSure: true) : null;
    }

    private static ReadDate? InDigits(PlainText text, int token, DateOnly today)
    {
        var (second, third) = text.IsNumber(token + 1) ? (token + 1, token + 2) : (token + 2, token + 4);
        third = text.IsSign(third, '\'') ? third + 1 : third;
        if (!AreJoined(text, token, second) || !AreJoined(text, second, third) || IsPartOfMore(text, token, third))
        {
            return null;
        }

        var (a, b, c) = (text.Value(token), text.Value(second), text.Value(third));
        var date = text[token].Length == 4 ? Date(a, b, c) : Date(Year(text, third, today), b, a);
        return date is { } known ? new ReadDate(token, third, known, IsSure: second != token + 1) : null;
    }

    private static bool AreJoined(PlainText text, int one, int other) => text.IsSign(other - 1, '\'') && other == one + 3
        ? text.IsSign(one + 1, "-./") && text[other] is { Kind: TokenKind.Number, Length: 2 }
        : text.IsNumber(other) && text[other].Length is 1 or 2 or 4 && (other == one + 1
            ? text.Gap(other) <= 2
            : text.IsSign(one + 1, "-./") && text.Gap(one + 1) <= 1 && text.Gap(other) <= 1);

    private static bool IsPartOfMore(PlainText text, int first, int last)
    {
        var isBefore = text.IsSign(first - 1, "-./") && text.Gap(first) == 0 && text.IsNumber(first - 2) && text.Gap(first - 1) == 0;
        var isAfter = text.IsSign(last + 1, "-./") && text.Gap(last + 1) == 0 && text.IsNumber(last + 2) && text.Gap(last + 2) == 0;
        return isBefore || isAfter;
    }

    private static ReadDate? Compact(PlainText text, int token, DateOnly today)
    {
        if (text[token].Length is not (6 or 8))
        {
            return null;
        }

        var digits = text.Of(token);
        var date = Date(YearOf(digits[4..], today), Characters.ValueOf(digits[2..4]), Characters.ValueOf(digits[..2]));
        if (date is null && digits.Length == 8)
        {
            date = Date(Characters.ValueOf(digits[..4]), Characters.ValueOf(digits[4..6]), Characters.ValueOf(digits[6..]));
        }

        return date is { } known ? new ReadDate(token, token, known, IsSure: false) : null;
    }

    private static int Year(PlainText text, int token, DateOnly today) =>
        text[token] is { Kind: TokenKind.Number, Length: 2 or 4 } ? YearOf(text.Of(token), today) : 0;

    /// <summary>Two digits are of the last hundred years.</summary>
    private static int YearOf(ReadOnlySpan<char> digits, DateOnly today)
    {
        var year = Characters.ValueOf(digits);
        if (digits.Length == 4)
        {
            return year;
        }

        var century = today.Year / 100 * 100;
        return century + year > today.Year ? century - 100 + year : century + year;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Find(PlainText text, int token, WordSet[] names) =>
        text.IsWord(token) ? Array.FindIndex(names, name => text.IsWord(token, name)) + 1 : 0;
}
