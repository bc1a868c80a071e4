namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>E-mail addresses that are written to escape machines: karin apenstaartje buurtteam punt nl, p.hoekstra (at) groep.nl.</summary>
internal static class SpokenEmailRule
{
    /// <summary>The words and signs that a domain may take: lokaal team (punt) utrecht (punt) nl.</summary>
    private const int LongestDomain = 12;

    private static readonly WordSet At = WordSet.Of("at apenstaart apenstaartje apestaart apestaartje");

    private static readonly WordSet Dot = WordSet.Of("punt puntje dot");

    public static readonly WordSet Endings = WordSet.Of("nl com org net eu be de info nu email frl amsterdam gov edu me io");

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        for (var token = 1; token < text.Count; token++)
        {
            var isAt = text.IsWord(token, At) || (text.IsWord(token, "a") && text.IsSign(token - 1, "([{"));
            if (isAt && FindAt(text, token) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static PrivacyFinding? FindAt(PlainText text, int at)
    {
        var isInBrackets = text.IsSign(at - 1, "([{<") && text.IsSign(at + 1, ")]}>");
        var name = isInBrackets ? at - 2 : at - 1;
        var domain = isInBrackets ? at + 2 : at + 1;
        if (!(text.IsWord(name) || text.IsNumber(name)) || !text.IsWord(domain))
        {
            return null;
        }

        // "at" alone must stand before a domain that is written as one.
        var isCertain = isInBrackets || text[at].Length > 2;
        var end = text.IsWord(domain, EmailRule.Providers) && !text.IsWord(domain, "live") ? domain : EndOfDomain(text, domain, isCertain);
        return end > 0
            ? text.Found(PersonalDataKind.EmailAddress, StartOfName(text, name), end)
            : null;
    }

    public static int EndOfDomain(PlainText text, int first, bool isCertain)
    {
        var hasDot = false;
        var end = -1;
        for (var token = first; token < first + LongestDomain && token < text.Count; token++)
        {
            if (IsDot(text, token))
            {
                hasDot = true;
            }
            else if (hasDot && text.IsWord(token, Endings))
            {
                end = token;
                hasDot = false;
            }
            else if (end >= 0 || !IsOfDomain(text, token, first, isCertain))
            {
                break;
            }
            else
            {
                hasDot = false;
            }
        }

        return end;
    }

    private static bool IsDot(PlainText text, int token) =>
        text.IsWord(token, Dot)
        || (text.IsSign(token, '.') && (text.Gap(token + 1) == 0 || text.Gap(token) == 1))
        || (text.IsSign(token, ")]}") && text.IsWord(token - 1, Dot));

    private static bool IsOfDomain(PlainText text, int token, int first, bool isCertain) =>
        text.IsSign(token, "-([{") || ((text.IsWord(token) || text.IsNumber(token))
            && (token == first || isCertain || text.Gap(token) == 0 || IsDot(text, token - 1)));

    private static int StartOfName(PlainText text, int name)
    {
        var furthest = name - LongestDomain;
        while (name > furthest && text.Gap(name) == 0 && (text.IsSign(name - 1, ".-+") || text.IsWord(name - 1) || text.IsNumber(name - 1)))
        {
            name--;
        }

        return name;
    }
}
