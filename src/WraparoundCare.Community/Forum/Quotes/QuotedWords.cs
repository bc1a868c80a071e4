using System.Net;
using System.Text;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>
/// The words of a piece of HTML and where its links lead, to see whether one says what another says. Marks and white space do not matter.
/// </summary>
internal sealed class QuotedWords
{
    private static readonly string[] Gaps = ["[…]", "[...]", "(…)", "(...)", "…", "..."];

    private readonly HashSet<string> _links = [];

    private readonly string _text;

    private QuotedWords(string html)
    {
        var words = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                var end = EndOfTag(html, at);
                AddLink(html.AsSpan(at, end - at));
                at = end;
            }
            else
            {
                var next = html.IndexOf('<', at);
                var until = next < 0 ? html.Length : next;
                words.Append(html, at, until - at);
                at = until;
            }
        }

        _text = Spaced(WebUtility.HtmlDecode(words.ToString()));
    }

    /// <param name="html">As the sanitizer writes it.</param>
    public static QuotedWords Of(string html) => new(html);

    /// <summary>Whether all of another stands here, in its order; where it says … something may have been left out.</summary>
    public bool Hold(QuotedWords other)
    {
        var at = 0;
        foreach (var piece in other._text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            at = EndOf(piece, at);
            if (at < 0)
            {
                return false;
            }
        }

        return other._links.IsSubsetOf(_links);
    }

    // Whole words only.
    private int EndOf(string piece, int from)
    {
        for (var at = Find(piece, from); at >= 0; at = Find(piece, at + 1))
        {
            var end = at + piece.Length;
            if (!IsInsideWord(at) && !IsInsideWord(end))
            {
                return end;
            }
        }

        return -1;
    }

    private int Find(string piece, int from) => from > _text.Length ? -1 : _text.IndexOf(piece, from, StringComparison.Ordinal);

    private bool IsInsideWord(int at) =>
        at > 0 && at < _text.Length && char.IsLetterOrDigit(_text[at - 1]) && char.IsLetterOrDigit(_text[at]);

    private void AddLink(ReadOnlySpan<char> tag)
    {
        const string name = " href=\"";
        if (tag.IndexOf(name, StringComparison.Ordinal) is var at and >= 0)
        {
            var address = tag[(at + name.Length)..];
            _links.Add(address[..address.IndexOf('"')].ToString());
        }
    }

    // A bracket inside an attribute ends nothing.
    private static int EndOfTag(string html, int at)
    {
        var isQuoted = false;
        for (; at < html.Length; at++)
        {
            if (html[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (html[at] == '>' && !isQuoted)
            {
                return at + 1;
            }
        }

        return html.Length;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
