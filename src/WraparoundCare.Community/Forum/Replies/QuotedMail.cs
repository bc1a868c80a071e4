namespace WraparoundCare.Community.Forum.Replies;

/// <summary>How one sees that a line was not written by who sent the mail, in the words of programs that people here use.</summary>
internal static class QuotedMail
{
    /// <summary>Stands above our mails: below it nobody writes.</summary>
    public const string Marker = "Antwoord boven deze regel";

    private const int LongestLine = 200;
    private const int MostLines = 4;
    private const int HeadLines = 7;

    private static readonly string[] Dividers =
    [
        "Oorspronkelijk bericht", "Oorspronkelijk bericht verborgen", "Original Message", "Original message", "Doorgestuurd bericht",
        "Forwarded message", "Forwarded Message", "Begin doorgestuurd bericht:", "Begin forwarded message:",
    ];

    private static readonly string[] Senders = ["Van:", "From:"];

    private static readonly string[] Heads =
        ["Verzonden:", "Datum:", "Aan:", "Onderwerp:", "CC:", "Sent:", "Date:", "To:", "Subject:", "Beantwoorden aan:", "Reply-To:"];

    private static readonly string[] Verbs = [" schreef", " geschreven:", " wrote:"];

    private static readonly string[] Devices =
    [
        "Verstuurd vanaf mijn ", "Verzonden vanaf mijn ", "Verstuurd vanaf Outlook", "Verzonden vanuit Outlook", "Verstuurd vanuit ",
        "Verstuurd met ", "Verzonden met ", "Verzonden vanaf Outlook", "Outlook voor Android downloaden", "Outlook voor iOS downloaden",
        "Sent from my ", "Sent from Outlook", "Get Outlook for ", "Download Outlook voor ",
    ];

    public static bool IsQuoted(string line) => line.TrimStart().StartsWith('>');

    /// <summary>Whether somebody's own lines about themselves begin here (RFC 3676).</summary>
    public static bool IsSignature(string line) => line.TrimEnd() is "--";

    /// <summary>Whether a telephone wrote it.</summary>
    public static bool IsOfDevice(string line) =>
        line.Length < 80 && Array.Exists(Devices, words => line.Trim().StartsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether from here on there is the mail that is answered, and nothing else.</summary>
    public static bool BeginsAt(IReadOnlyList<string> lines, int at) =>
        (!IsQuoted(lines[at]) && lines[at].Contains(Marker, StringComparison.OrdinalIgnoreCase))
        || IsDivider(lines[at])
        || IsHead(lines, at)
        || (AttributionAt(lines, at) is > 0 and var length && Next(lines, at + length) is { } next && !IsQuoted(next));

    /// <summary>How many lines from here say who wrote what is quoted ("Op ma 23 nov. 2026 om 10:00 schreef Noor:"); 0 for none.</summary>
    public static int AttributionAt(IReadOnlyList<string> lines, int at) =>
        LinesOfAttribution(lines, at) is > 0 and var length
        && (IsOfAddress(lines, at, length) || (Next(lines, at + length) is { } next && IsQuoted(next)))
            ? length
            : 0;

    private static int LinesOfAttribution(IReadOnlyList<string> lines, int at)
    {
        if (lines[at].Length is 0 or > LongestLine || !MayBegin(lines[at]))
        {
            return 0;
        }

        var all = string.Empty;
        for (var length = 1; length <= MostLines && at + length <= lines.Count; length++)
        {
            var line = lines[at + length - 1].Trim();
            if (line.Length is 0 or > LongestLine)
            {
                return 0;
            }

            all += $" {line}";
            if (line.EndsWith(':'))
            {
                return Array.Exists(Verbs, verb => all.Contains(verb, StringComparison.Ordinal)) && (all.Contains('@') || HasTime(all))
                    ? length
                    : 0;
            }
        }

        return 0;
    }

    private static string? Next(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        return at < lines.Count ? lines[at] : null;
    }

    // What somebody wrote has no address in it.
    private static bool IsOfAddress(IReadOnlyList<string> lines, int at, int length) =>
        lines.Skip(at).Take(length).Any(line => line.Contains('@', StringComparison.Ordinal));

    private static bool MayBegin(string line) =>
        line.StartsWith("Op ", StringComparison.Ordinal)
        || line.StartsWith("On ", StringComparison.Ordinal)
        || line.Contains("> schreef op", StringComparison.Ordinal);

    private static bool HasTime(string text)
    {
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0; at = text.IndexOf(':', at + 1))
        {
            if (at > 0 && at + 2 < text.Length
                && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDivider(string line)
    {
        var words = line.Trim();
        var inner = words.Trim('-', '_', ' ');
        return (words.StartsWith("--", StringComparison.Ordinal) || words.EndsWith(':'))
            && Array.Exists(Dividers, divider => divider.Equals(inner, StringComparison.OrdinalIgnoreCase));
    }

    // As Outlook begins it: who, when, to whom and about what, each on a line.
    private static bool IsHead(IReadOnlyList<string> lines, int at) =>
        Begins(lines[at], Senders) && lines.Skip(at + 1).Take(HeadLines).Count(line => Begins(line, Heads)) >= 2;

    private static bool Begins(string line, string[] words)
    {
        var start = line.TrimStart(' ', '*');
        return Array.Exists(words, word => start.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
