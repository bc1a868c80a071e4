using System.Text;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// Takes the ends of lines out that a mail program put in because a line was full. One is full when the next word did not fit any more;
/// what somebody ended sooner stays a line.
/// </summary>
internal static class WrappedText
{
    // Programs wrap between these; on the forum an end of a line is one.
    private const int Narrowest = 55;
    private const int Full = 70;
    private const int Widest = 80;

    public static string Unwrap(string text)
    {
        var joined = new StringBuilder(text.Length);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            joined.Append(lines[at]);
            if (at < lines.Length - 1)
            {
                joined.Append(GoesOn(lines[at], lines[at + 1]) ? ' ' : '\n');
            }
        }

        return joined.ToString();
    }

    private static bool GoesOn(string line, string next) =>
        line.Length is >= Narrowest and <= Widest
        && next.Length > 0
        && char.IsLetterOrDigit(next[0])
        && !line.StartsWith('>')
        && line.Length + 1 + (next.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : next.Length) > Full;
}
