using System.Text;
using System.Text.RegularExpressions;

namespace WraparoundCare.Community.Forum.Imports.Discourse;

/// <summary>Makes Markdown of our own of what was typed on Discourse, which is Markdown with some words between square brackets.</summary>
internal static partial class DiscourseText
{
    public const string Upload = "(bijlage niet overgenomen)";

    // Quotes that stand deeper are quotes of the last of these.
    private const int MaxDepth = 4;

    /// <param name="raw">As it was typed.</param>
    /// <param name="uploads">How many files and pictures it had.</param>
    public static string Of(string raw, out int uploads)
    {
        var count = 0;
        var text = Uploads().Replace(raw.ReplaceLineEndings("\n"), _ =>
        {
            count++;
            return Upload;
        });
        uploads = count;
        return WithQuotes(text).Trim() is { Length: > 0 } made ? made : text.Trim();
    }

    // A quotation says no more of whom it is: a name that stands in the text of another would stay when its owner leaves.
    private static string WithQuotes(string text)
    {
        var pieces = QuoteTags().Split(text);
        if (pieces.Length == 1)
        {
            return text;
        }

        var isPaired = Pairs(pieces);
        var lines = new List<string>();
        var depth = 0;
        var piece = new StringBuilder();
        for (var at = 0; at < pieces.Length; at++)
        {
            if (!isPaired[at])
            {
                piece.Append(pieces[at]);
                continue;
            }

            Add(lines, piece.ToString(), depth);
            depth += IsEnd(pieces[at]) ? -1 : 1;
            piece.Clear();
        }

        Add(lines, piece.ToString(), depth);
        return string.Join('\n', lines);
    }

    /// <returns>Which of the pieces begin or end a quote; what has no counterpart is text.</returns>
    private static bool[] Pairs(string[] pieces)
    {
        var isPaired = new bool[pieces.Length];
        var open = new Stack<int>();
        // What was split by stands in between.
        for (var at = 1; at < pieces.Length; at += 2)
        {
            if (!IsEnd(pieces[at]))
            {
                open.Push(at);
            }
            else if (open.TryPop(out var begin))
            {
                isPaired[begin] = isPaired[at] = true;
            }
        }

        return isPaired;
    }

    private static bool IsEnd(string tag) => tag[1] is '/';

    private static void Add(List<string> lines, string piece, int depth)
    {
        if (string.IsNullOrWhiteSpace(piece))
        {
            return;
        }

        var mark = string.Concat(Enumerable.Repeat("> ", Math.Min(depth, MaxDepth)));
        // An empty line ends what stands before it.
        if (lines.Count > 0)
        {
            lines.Add(string.Empty);
        }

        lines.AddRange(piece.Trim('\n').Split('\n').Select(line => (mark + line).TrimEnd()));
    }

    // As in ![a picture|690x388](upload://x.jpeg), and with its size behind it. Before, files had an address of the forum.
    [GeneratedRegex(
        @"!?\[[^\]\n]*\]\((?:upload:/|[^)\s]*/uploads)/[^)\s]+\)(?: \([0-9.,]+ [A-Za-z]+\))?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Uploads();

    [GeneratedRegex(
        @"(\[quote(?:=[^\]\n]*)?\]|\[/quote\])",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteTags();
}
