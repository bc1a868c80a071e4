namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>E-mail addresses with an @, also with a space on either side of it.</summary>
internal static class EmailRule
{
    private const int LongestName = 64;

    private const int LongestDomain = 120;

    private static readonly WordSet Providers = WordSet.Of("gmail hotmail outlook live ziggo kpnmail icloud yahoo xs4all planet home");

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        for (var token = 0; token < text.Count; token++)
        {
            if (text.IsSign(token, '@') && FindAt(text, text[token].Start) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static PrivacyFinding? FindAt(PlainText text, int at)
    {
        var start = StartOfName(text, at);
        var end = EndOfDomain(text, at);
        return start < at && end > 0 ? text.FoundAt(PersonalDataKind.EmailAddress, start, end) : null;
    }

    private static int StartOfName(PlainText text, int at)
    {
        var end = text.Character(at - 1) == ' ' ? at - 1 : at;
        var start = end;
        while (end - start < LongestName && IsOfName(text.Character(start - 1)))
        {
            start--;
        }

        while (start < end && !char.IsLetterOrDigit(text.Character(start)) && text.Character(start) != '_')
        {
            start++;
        }

        return start < end ? start : at;
    }

    private static int EndOfDomain(PlainText text, int at)
    {
        var start = text.Character(at + 1) == ' ' ? at + 2 : at + 1;
        var end = start;
        while (end - start < LongestDomain && (IsOfLabel(text.Character(end)) || IsDotBetween(text, end)))
        {
            end++;
        }

        return IsDomain(text.Slice(start, end - start)) ? end : 0;
    }

    private static bool IsDotBetween(PlainText text, int at) => text.Character(at) == '.' && IsOfLabel(text.Character(at + 1));

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        return dot < 0 ? Providers.Contains(domain) : dot > 0 && domain.Length - dot > 2 && !domain[(dot + 1)..].ContainsAnyInRange('0', '9');
    }

    private static bool IsOfName(char sign) => char.IsLetterOrDigit(sign) || ".-_+'&%".Contains(sign, StringComparison.Ordinal);

    private static bool IsOfLabel(char sign) => char.IsLetterOrDigit(sign) || sign == '-';
}
