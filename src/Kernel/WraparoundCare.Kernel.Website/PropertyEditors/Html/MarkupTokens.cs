using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

/// <summary>Markup tag by tag, without the tree that makes reading it costly.</summary>
internal static class MarkupTokens
{
    /// <summary>What is in these is not read as markup. A parser that knows of scripts leaves noscript alone.</summary>
    private static readonly FrozenDictionary<string, HtmlParseMode> Literal = new Dictionary<string, HtmlParseMode>
    {
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["noscript"] = HtmlParseMode.Rawtext,
        ["plaintext"] = HtmlParseMode.Plaintext,
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["textarea"] = HtmlParseMode.RCData,
        ["title"] = HtmlParseMode.RCData,
        ["xmp"] = HtmlParseMode.Rawtext,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<HtmlToken> Of(string markup)
    {
        using var source = new TextSource(markup);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (HtmlToken token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (IsLiteral(token))
            {
                tokenizer.State = Literal[token.Name];
            }

            yield return token;
        }
    }

    public static bool IsLiteral(HtmlToken token) => token.Type == HtmlTokenType.StartTag && Literal.ContainsKey(token.Name);

    /// <summary>What is left without the markup, with a space where there was a tag.</summary>
    public static string Text(string markup)
    {
        var text = new StringBuilder();
        var isLiteral = false;
        foreach (HtmlToken token in Of(markup))
        {
            if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag)
            {
                isLiteral = IsLiteral(token);
                text.Append(text.Length > 0 && !char.IsWhiteSpace(text[^1]) ? " " : string.Empty);
            }
            else if (token.Type == HtmlTokenType.Character && !isLiteral)
            {
                text.Append(token.Data);
            }
        }

        return text.ToString().Trim();
    }
}
