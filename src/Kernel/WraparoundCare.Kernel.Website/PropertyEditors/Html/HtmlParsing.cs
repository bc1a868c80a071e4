using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

/// <summary>The only place where markup becomes a tree: anybody may have written it, and some is written to keep a parser busy.</summary>
internal static class HtmlParsing
{
    /// <returns>The body; of markup that would take too long no more than the text.</returns>
    public static IHtmlElement Parse(string markup)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<body></body>");
        IHtmlElement body = document.Body!;
        if (MarkupCost.IsTooHigh(markup))
        {
            body.TextContent = MarkupTokens.Text(markup[..Math.Min(markup.Length, MarkupCost.MaxLength)]);
        }
        else
        {
            body.InnerHtml = markup;
        }

        return body;
    }
}
