namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// Citizen service numbers: nine digits of which the weighted sum is a multiple of eleven. Without the word beside it the digits must
/// stand as such numbers are written, because one in eleven of all rows of nine digits passes.
/// </summary>
internal static class BsnRule
{
    private const int Digits = 9;

    private const int FurthestWord = 9;

    private const int FurthestOther = 5;

    private static readonly WordSet Words = WordSet.Of(
        "bsn bsns bsnr bsnnr bsnnummer bsnnummers burgerservicenummer burgerservicenummers burgerservicenr burgerservice sofi sofinr"
        + " sofinummer sofinummers");

    /// <summary>What is numbered with nine digits as well, and is of nobody or of an organisation.</summary>
    private static readonly string[] Others =
    [
        "isbn", "issn", "doi", "kvk", "rsin", "btw", "vat", "iban",
        "agb", "skj", "ppn", "oclc", "orcid", "pmid", "pubmed", "zonmw", "versie",
        "build", "postbus", "artikelnummer", "eur", "factuur", "order", "project",
    ];

    private static readonly WordSet Amounts = WordSet.Of("euro eur inwoners mensen byte bytes kb mb gb miljoen gulden");

    private static readonly WordSet Glued = WordSet.Of("nr nummer kind moeder vader client zoon dochter id");

    private static readonly HashSet<int> UsualShapes =
    [
        9, 333, 423, 234, 432, 45, 54, 36, 63, 27, 72, 18, 81, 2223, 3222, 22221, 12222, 324, 342, 243, 111111111,
    ];

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        var groups = new DigitGroups(text, Digits);
        var word = -FurthestWord;
        for (var token = 0; token < text.Count; token++)
        {
            word = IsWordFor(text, token) ? token : EndsWord(text, token) ? -FurthestWord : word;
            if (!text.IsNumber(token))
            {
                continue;
            }

            groups.Read(token);
            if (FindAt(text, groups, token, token - word < FurthestWord || IsSaidAfter(text, token)) is { } finding)
            {
                yield return finding.Finding;
                token = finding.Last;
            }
        }
    }

    private static (PrivacyFinding Finding, int Last)? FindAt(PlainText text, DigitGroups groups, int token, bool isSaid)
    {
        foreach (var length in isSaid ? [Digits, Digits - 1] : (ReadOnlySpan<int>)[Digits])
        {
            if (groups.GroupsOf(length) is > 0 and var count && IsApart(text, groups, count, isSaid))
            {
                var isBsn = PassesElevenTest(groups.Digits(count));
                if (isBsn || isSaid)
                {
                    var last = groups.Token(count - 1);
                    return (text.Found(PersonalDataKind.Bsn, token, last, isBsn ? GuardSeverity.Block : GuardSeverity.Warn), last);
                }
            }
        }

        return null;
    }

    /// <summary>47234593 bij bsn.</summary>
    private static bool IsSaidAfter(PlainText text, int token) =>
        text[token].Length == Digits - 1 && (IsWordFor(text, token + 1) || IsWordFor(text, token + 2) || IsWordFor(text, token + 3));

    /// <summary>What follows is no longer what the word announced.</summary>
    private static bool EndsWord(PlainText text, int token) =>
        text.EndsSentence(token) || text.IsWord(token, CaseNumberRule.OtherNumbers);

    private static bool IsWordFor(PlainText text, int token) =>
        text.IsWord(token, Words)
        || (text.IsWord(token, "n") && text.IsSign(token - 1, '.') && text.IsWord(token - 2, "s") && text.IsWord(token - 4, "b"));

    private static bool IsApart(PlainText text, DigitGroups groups, int count, bool isSaid)
    {
        var (first, last) = (groups.Token(0), groups.Token(count - 1));
        return IsApartBefore(text, first) && IsApartAfter(text, last) && (isSaid || IsUsual(groups, count));
    }

    private static bool IsApartBefore(PlainText text, int first)
    {
        if (text.IsWord(first - 1) && text.Gap(first) == 0)
        {
            return text.IsWord(first - 1, Words) || text.IsWord(first - 1, Glued);
        }

        var isPart = text.IsSign(first - 1, "-.,:") && text.Gap(first) == 0 && text.Gap(first - 1) == 0 && IsOtherNumber(text, first - 2);
        var isOfCamera = text[first - 1] is { Kind: TokenKind.Number, Length: 8 } && text.Character(text[first].Start - 1) == '_';
        return !isPart && !isOfCamera && !text.IsSign(first - 1, "€$#+") && !IsOther(text, first);
    }

    /// <summary>Numbers of nine digits with a comma between are a list.</summary>
    private static bool IsOtherNumber(PlainText text, int token) => text[token] is { Kind: TokenKind.Number, Length: not Digits };

    private static bool IsOther(PlainText text, int first)
    {
        for (var before = first - 1; before >= first - FurthestOther && !text.IsNumber(before) && !text.EndsSentence(before); before--)
        {
            if (text.IsWord(before) && text.StartsWith(before, Others))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApartAfter(PlainText text, int last)
    {
        var isAmount = text.IsWord(last + 1) && (text.Gap(last + 1) == 0 || text.IsWord(last + 1, Amounts));
        var isRegistration = text.IsWord(last + 1, "skj") || text.IsWord(last + 2, "skj");
        var isPart = text.IsSign(last + 1, "-.,:") && text.Gap(last + 1) == 0 && text.Gap(last + 2) == 0 && IsOtherNumber(text, last + 2);
        return !isAmount && !isRegistration && !isPart;
    }

    private static bool IsUsual(DigitGroups groups, int count)
    {
        // A year and a number that follows it, or a date and a time.
        var year = groups.Digits(1);
        var startsWithYear = count > 1 && year.Length == 4 && (year.StartsWith("19") || year.StartsWith("20"));
        return UsualShapes.Contains(groups.Shape(count)) && groups.HasOneSeparator(count) && !startsWithYear;
    }

    public static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        var isZero = true;
        for (var at = 0; at < digits.Length; at++)
        {
            var weight = digits.Length - at;
            sum += (digits[at] - '0') * (weight == 1 ? -1 : weight);
            isZero &= digits[at] == '0';
        }

        return sum % 11 == 0 && !isZero;
    }
}
