namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// Dutch phone numbers of ten digits, as people group them, and those of other countries with a plus. libphonenumber knows the numbers of
/// the world, takes a second for a megabyte, and finds them in dates, amounts and accounts as well; what we need of it is this much.
/// </summary>
internal static class PhoneRule
{
    private const int National = 10;

    private const int AfterCountry = 9;

    private const int AfterMobile = 8;

    /// <summary>Of any country, with 00 before it.</summary>
    private const int Longest = 17;

    /// <summary>Helplines that everybody may call, beside 0800 and 0900.</summary>
    private static readonly WordSet Public = WordSet.Of("0880767000 0885551000");

    private static readonly WordSet NotBefore = WordSet.Of("isbn issn iban kvk btw rsin doi versie");

    private static readonly WordSet Glued = WordSet.Of(
        "t m f tel tf telefoon telefoonnummer telnr telefoonnr mob mobiel mobielnr gsm nr nummer bel app sms whatsapp fax");

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        var groups = new DigitGroups(text, Longest);
        for (var token = 0; token < text.Count; token++)
        {
            if (!text.IsNumber(token) || !CanBegin(text, token) || !IsApartBefore(text, token))
            {
                continue;
            }

            groups.Read(token);
            if (IsRestOfMobile(text, token, groups))
            {
                yield return text.Found(PersonalDataKind.PhoneNumber, token, groups.Token(groups.GroupsOf(AfterMobile) - 1));
                continue;
            }

            var count = text.IsSign(token - 1, '+') ? International(groups) : Dutch(groups);
            if (count > 0 && IsApartAfter(text, groups, count))
            {
                var first = text.IsSign(token - 1, "+(") ? token - 1 : token;
                token = groups.Token(count - 1);
                yield return text.Found(PersonalDataKind.PhoneNumber, first, token);
            }
        }
    }

    private static bool CanBegin(PlainText text, int token) =>
        text.Of(token)[0] == '0' || text.Of(token).StartsWith("316") || text.IsSign(token - 1, '+') || IsMobileSaid(text, token);

    /// <summary>Mijn 06 is 12345678; nul zes, 12345678.</summary>
    private static bool IsMobileSaid(PlainText text, int token)
    {
        var before = token - 1;
        while (before > token - 4 && (text.IsSign(before, ",:-") || text.IsWord(before, "is") || text.IsWord(before, "nummer")))
        {
            before--;
        }

        var isInWords = text.IsWord(before, "zes") && text.IsWord(before - 1, "nul");
        return isInWords || (before < token - 1 && text[before] is { Kind: TokenKind.Number, Length: 2 } && text.Of(before) is "06");
    }

    private static bool IsRestOfMobile(PlainText text, int token, DigitGroups groups) =>
        text.Of(token)[0] != '0' && !text.IsSign(token - 1, '+') && groups.GroupsOf(AfterMobile) > 0 && IsMobileSaid(text, token);

    private static int Dutch(DigitGroups groups)
    {
        var start = groups.Digits(groups.Count);
        if (start.StartsWith("0031"))
        {
            return WithCountry(groups, 4);
        }

        if (start.StartsWith("00") && groups.Count > 0)
        {
            return InRange(groups, 11, Longest);
        }

        if (start.StartsWith("316") && groups.Length(0) is 3 or 11)
        {
            return groups.GroupsOf(2 + AfterCountry);
        }

        var count = groups.GroupsOf(National);
        return count > 0 && IsNational(groups.Digits(count)) && IsGroupedAsPhone(groups, count) ? count : 0;
    }

    private static bool IsNational(ReadOnlySpan<char> digits) =>
        digits[0] == '0' && digits[1] != '0' && !digits.StartsWith("0800") && !digits.StartsWith("090")
        && !Public.Contains(digits);

    private static bool IsGroupedAsPhone(DigitGroups groups, int count)
    {
        if (IsDate(groups, count))
        {
            return false;
        }

        // 06, an area code of three or four digits, one digit at a time, or all in one.
        return groups.Length(0) switch
        {
            1 => count == National || (groups.Separator(1) == DigitGroups.Bracket && count > 1),
            2 => groups.Digits(1) is "06" || HasPairsOnly(groups, count),
            _ => true,
        };
    }

    private static bool HasPairsOnly(DigitGroups groups, int count) =>
        groups.Shape(count) == 22222 && groups.HasOneSeparator(count) && groups.Separator(1) == DigitGroups.Space;

    /// <summary>A date with something behind it: 06-12-2024 14 or 06-12-24 1030.</summary>
    private static bool IsDate(DigitGroups groups, int count) =>
        count > 3 && groups.Length(0) <= 2 && groups.Length(1) <= 2 && groups.Separator(1) == groups.Separator(2)
        && groups.Separator(3) != groups.Separator(1) && groups.Separator(1) != DigitGroups.Bracket
        && Characters.ValueOf(groups.Digits(2)[groups.Length(0)..]) is >= 1 and <= 12;

    private static int International(DigitGroups groups) =>
        groups.Digits(groups.Count).StartsWith("31") ? WithCountry(groups, 2) : InRange(groups, 9, Longest - 2);

    /// <summary>The zero of the area is written as well by many: +31 (0)6.</summary>
    private static int WithCountry(DigitGroups groups, int code)
    {
        var digits = groups.Digits(groups.Count);
        if (digits.Length <= code)
        {
            return 0;
        }

        var zero = digits[code] == '0' ? 1 : 0;
        var area = digits[(code + zero)..];
        return area.StartsWith("800") || area.StartsWith("90") ? 0 : groups.GroupsOf(code + zero + AfterCountry);
    }

    private static int InRange(DigitGroups groups, int least, int most)
    {
        for (var length = most; length >= least; length--)
        {
            if (groups.GroupsOf(length) is > 0 and var count && groups.Digits(1)[0] != '0' | groups.Digits(1).StartsWith("00"))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool IsApartBefore(PlainText text, int first)
    {
        if (text.IsWord(first - 1))
        {
            return (text.Gap(first) > 0 || text.IsWord(first - 1, Glued)) && !text.IsWord(first - 1, NotBefore);
        }

        var before = first - (text.IsSign(first - 1, "+(") ? 2 : 1);
        var isPart = text.IsSign(before, "-.,:") && text.Gap(before + 1) == 0 && text.Gap(before) == 0 && text.IsNumber(before - 1);
        return !isPart && !text.IsSign(before, "€$#") && !text.IsWord(before - 1, NotBefore);
    }

    private static bool IsApartAfter(PlainText text, DigitGroups groups, int count)
    {
        var last = groups.Token(count - 1);
        if (text.IsWord(last + 1) && text.Gap(last + 1) == 0)
        {
            return !text.IsNumber(last + 2) || text.Gap(last + 2) > 0;
        }

        var isPart = text.IsSign(last + 1, "-.,:") && text.Gap(last + 1) == 0 && text.Gap(last + 2) == 0 && text.IsNumber(last + 2);
        return !isPart || text.Of(last + 2)[0] == '0';
    }
}
