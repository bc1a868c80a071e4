namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// Marks addresses of pages, identifiers that a machine made and bank accounts: their numbers are long and of nobody here.
/// </summary>
internal static class Links
{
    private const int LongestAccount = 30;

    /// <summary>Of a UUID as RFC 9562 writes it: 8, 4, 4, 4 and 12 hexadecimal digits.</summary>
    private const int UuidLength = 36;

    private static readonly WordSet Schemes = WordSet.Of("http https www doi");

    public static void Mark(PlainText text)
    {
        var token = 0;
        while (token < text.Count)
        {
            var end = EndAt(text, token);
            for (var within = token; within < end; within++)
            {
                text.MarkAsLink(within);
            }

            token = Math.Max(end, token + 1);
        }
    }

    private static int EndAt(PlainText text, int token) =>
        text.IsWord(token, Schemes) ? EndOfLink(text, token)
        : IsPath(text, token) || IsObject(text, token) ? EndOfGlued(text, token)
        : IsUuid(text, text[token].Start) ? text.TokenAt(text[token].Start + UuidLength)
        : text[token].Length == 2 ? EndOfAccount(text, token)
        : token;

    /// <summary>voorbeeld.nl/pagina</summary>
    private static bool IsPath(PlainText text, int token) =>
        text.IsWord(token) && text.IsSign(token + 1, '.') && text.IsWord(token + 2, SpokenEmailRule.Endings) && text.IsSign(token + 3, '/')
        && text.Gap(token + 1) + text.Gap(token + 2) + text.Gap(token + 3) == 0;

    /// <summary>10.1000/182</summary>
    private static bool IsObject(PlainText text, int token) =>
        text.IsNumber(token) && text[token].Length == 2 && text.Of(token) is "10" && text.IsSign(token + 1, '.') && text.Gap(token + 1) == 0
        && text[token + 2] is { Kind: TokenKind.Number, Length: > 3 } && text.IsSign(token + 3, '/');

    /// <summary>Quotes begin with the address of a post, which is one of these.</summary>
    private static bool IsUuid(PlainText text, int start)
    {
        if (char.IsLetterOrDigit(text.Character(start - 1)) || char.IsLetterOrDigit(text.Character(start + UuidLength)))
        {
            return false;
        }

        var at = 0;
        while (at < UuidLength && (at is 8 or 13 or 18 or 23
            ? text.Character(start + at) == '-'
            : char.IsAsciiHexDigit(text.Character(start + at))))
        {
            at++;
        }

        return at == UuidLength;
    }

    private static int EndOfLink(PlainText text, int token)
    {
        if (!text.IsSign(token + 1, ":.") && !text.IsWord(token, "doi"))
        {
            return token;
        }

        // "doi: 10.1000/182" has a space that belongs to it.
        var end = text.IsWord(token, "doi") ? token + (text.IsSign(token + 1, ':') ? 3 : 2) : token + 2;
        return EndOfGlued(text, end - 1);
    }

    private static int EndOfGlued(PlainText text, int token)
    {
        var end = token + 1;
        while (end < text.Count && IsGlued(text, end) && !text.IsSign(end, "<>\"()[]"))
        {
            end++;
        }

        return end;
    }

    /// <summary>An underscore stands between tokens and is no space.</summary>
    private static bool IsGlued(PlainText text, int token) =>
        text.Gap(token) == 0 || (text.Gap(token) == 1 && text.Character(text[token].Start - 1) == '_');

    /// <summary>Two letters, two digits and then groups: NL91 ABNA 0417 1643 00.</summary>
    private static int EndOfAccount(PlainText text, int token)
    {
        if (!text.IsWord(token) || text[token + 1] is not { Kind: TokenKind.Number } check || text.Gap(token + 1) != 0)
        {
            return token;
        }

        var end = token + (text.IsWord(token + 2) && text[token + 2].Length == 4 ? 3 : 2);
        var isBank = end == token + 3 || check.Length > 9;
        var length = check.Length;
        while (text.IsNumber(end) && text.Gap(end) <= 1 && length + text[end].Length <= LongestAccount)
        {
            isBank |= end > token + 3 && text[end].Length == 4;
            length += text[end].Length;
            end++;
        }

        return isBank && length > 9 ? end : token;
    }
}
