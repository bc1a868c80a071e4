using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace WraparoundCare.Search;

/// <summary>What remains of markup when it is read aloud: a paragraph, heading, list item or cell to a line.</summary>
public static class PlainText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "td", "th", "blockquote", "figure", "figcaption",
        "br", "hr", "dt", "dd", "pre",
    };

    public static string Of(IHtmlContent? markup) => Of(markup?.ToString() ?? string.Empty);

    public static string Of(string markup)
    {
        if (!markup.Contains('<', StringComparison.Ordinal) && !markup.Contains('&', StringComparison.Ordinal))
        {
            return markup.Trim();
        }

        var body = new HtmlParser().ParseDocument(string.Empty).Body!;
        body.InnerHtml = markup;
        var lines = new List<string>();
        var line = new System.Text.StringBuilder();
        Read(body, line, lines);
        Break(line, lines);
        return string.Join('\n', lines);
    }

    private static void Read(INode node, System.Text.StringBuilder line, List<string> lines)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    line.Append(text.Data);
                    break;
                case IElement element when element.LocalName is "script" or "style" or "template":
                    break;
                case IElement element when Blocks.Contains(element.LocalName):
                    Break(line, lines);
                    Read(element, line, lines);
                    Break(line, lines);
                    break;
                default:
                    Read(child, line, lines);
                    break;
            }
        }
    }

    private static void Break(System.Text.StringBuilder line, List<string> lines)
    {
        var text = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line.Clear();
        if (text.Length > 0)
        {
            lines.Add(text);
        }
    }
}
