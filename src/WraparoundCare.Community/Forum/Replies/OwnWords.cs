using System.Text;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// What somebody wrote in an answer: above what they quote, below it or in between. What is doubtful stays: a word too many can be taken
/// away, one that is lost nobody sees.
/// </summary>
internal static class OwnWords
{
    public static string In(string text)
    {
        var lines = Clean(text).Split('\n');
        var own = new List<string>();
        for (var at = 0; at < lines.Length && !QuotedMail.BeginsAt(lines, at);)
        {
            at = Next(lines, at, own);
        }

        return Joined(own);
    }

    /// <returns>Where it goes on.</returns>
    private static int Next(string[] lines, int at, List<string> own)
    {
        if (QuotedMail.AttributionAt(lines, at) is > 0 and var length)
        {
            return at + length;
        }

        if (QuotedMail.IsSignature(lines[at]))
        {
            var next = Array.FindIndex(lines, at, QuotedMail.IsQuoted);
            return next < 0 ? lines.Length : next;
        }

        own.Add(QuotedMail.IsQuoted(lines[at]) || QuotedMail.IsOfDevice(lines[at]) ? string.Empty : lines[at].TrimEnd());
        return at + 1;
    }

    // One empty line is enough; a line that stands above what was quoted ends nothing.
    private static string Joined(List<string> lines)
    {
        while (lines is [.., var last] && last.Trim('_', ' ').Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var text = new StringBuilder();
        var isEmpty = true;
        foreach (var line in lines)
        {
            if (line.Length > 0 || !isEmpty)
            {
                text.Append(line).Append('\n');
            }

            isEmpty = line.Length == 0;
        }

        return text.ToString().Trim();
    }

    // Spaces are of one kind, and what is no text at all goes, as from a form.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' || !Rune.IsControl(rune))
            {
                _ = rune.Value is 0xFEFF or 0xFFFC ? clean : Rune.IsWhiteSpace(rune) && rune.Value is not '\n'
                    ? clean.Append(' ')
                    : clean.Append(rune.ToString());
            }
            else if (rune.Value is '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }
}
