using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// The words of a mail that has no plain text, with a mark before what it quotes. It is read tag by tag: a tree of what a stranger sends
/// may take minutes to make.
/// </summary>
internal sealed class ReplyHtml
{
    // An answer stands at the top of it.
    private const int MaxLength = 300_000;

    private const string Quote = "blockquote";

    /// <summary>What is in these is no markup, and nothing to read either.</summary>
    private static readonly FrozenDictionary<string, HtmlParseMode> Unread = new Dictionary<string, HtmlParseMode>
    {
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["noscript"] = HtmlParseMode.Rawtext,
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["textarea"] = HtmlParseMode.RCData,
        ["title"] = HtmlParseMode.RCData,
        ["xmp"] = HtmlParseMode.Rawtext,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            Quote, "body", "div", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "td", "th",
            "tr", "ul",
        ],
        StringComparer.Ordinal);

    // Between these and what stands around them is an empty line.
    private static readonly FrozenSet<string> Paragraphs = FrozenSet.ToFrozenSet(
        [Quote, "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "table", "ul"], StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private int _quotes;
    private bool _isUnread;

    public static string Text(string html)
    {
        var reader = new ReplyHtml();
        using var source = new TextSource(html.Length <= MaxLength ? html : html[..MaxLength]);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (HtmlToken token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type is HtmlTokenType.StartTag && Unread.TryGetValue(token.Name, out var mode))
            {
                tokenizer.State = mode;
            }

            reader.Read(token);
        }

        reader.EndLine();
        return reader._text.ToString();
    }

    private void Read(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character when !_isUnread:
                Append(token.Data);
                break;
            case HtmlTokenType.StartTag or HtmlTokenType.EndTag:
                _isUnread = token.Type is HtmlTokenType.StartTag && Unread.ContainsKey(token.Name);
                Tag(token.Name, token.Type is HtmlTokenType.StartTag);
                break;
            default:
                break;
        }
    }

    private void Tag(string name, bool begins)
    {
        if (name is "br" && begins)
        {
            EndLine(isWanted: true);
        }
        else if (Blocks.Contains(name))
        {
            EndLine();
            if (Paragraphs.Contains(name))
            {
                _text.Append('\n');
            }
        }

        if (name is Quote)
        {
            _quotes = begins ? _quotes + 1 : Math.Max(_quotes - 1, 0);
        }
        else if (name is "li" && begins)
        {
            _line.Append("* ");
        }
    }

    // White space of any kind is one space, and none at the beginning of a line.
    private void Append(string data)
    {
        foreach (var character in data)
        {
            if (!char.IsWhiteSpace(character))
            {
                _line.Append(character);
            }
            else if (_line.Length > 0 && _line[^1] != ' ')
            {
                _line.Append(' ');
            }
        }
    }

    private void EndLine(bool isWanted = false)
    {
        if (_line.Length > 0 || isWanted)
        {
            _text.Append(_quotes > 0 ? "> " : string.Empty).Append(_line).Append('\n');
            _line.Clear();
        }
    }
}
