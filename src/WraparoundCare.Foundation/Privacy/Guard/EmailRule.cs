namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>E-mail addresses with an @, also with a space on either side of it.</summary>
internal static class EmailRule
{
    private const int LongestName = 64;

    private const int LongestDomain = 120;

    public static readonly WordSet Providers = WordSet.Of("gmail hotmail outlook live ziggo kpnmail icloud yahoo xs4all");

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        for (var token = 0; token < text.Count; token++)
        {
            if (text.IsSign(token, '@') && FindAt(text, token) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static PrivacyFinding? FindAt(PlainText text, int token)
    {
        var at = text[token].Start;
        var start = StartOfName(text, at);
        if (start == at)
        {
            return null;
        }

        var end = EndOfDomain(text, at);
        return end > 0 ? text.FoundAt(PersonalDataKind.EmailAddress, start, end)
            : SpokenEmailRule.EndOfDomain(text, token + 1, isCertain: true) is > 0 and var last
                ? text.FoundAt(PersonalDataKind.EmailAddress, start, text[last].End)
                : null;
    }

    private static int StartOfName(PlainText text, int at)
    {
        var end = at - 1;
        while (end > at - 3 && text.Character(end) is ' ' or '(' or '[' or '{')
        {
            end--;
        }

        end++;
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
        var start = at + 1;
        while (start < at + 3 && text.Character(start) is ' ' or ')' or ']' or '}' or '[')
        {
            start++;
        }

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
        return dot < 0
            ? Providers.Contains(domain)
            : dot > 0 && domain.Length - dot > 2 && !domain[(dot + 1)..].ContainsAnyInRange('0', '9');
    }

    private static bool IsOfName(char sign) => char.IsLetterOrDigit(sign) || ".-_+'&%".Contains(sign, StringComparison.Ordinal);

    private static bool IsOfLabel(char sign) => char.IsLetterOrDigit(sign) || sign == '-';
}
