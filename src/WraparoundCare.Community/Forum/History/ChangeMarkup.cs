using Microsoft.AspNetCore.Html;

namespace WraparoundCare.Community.Forum.History;

/// <summary>
/// Shows what is different between two texts. What a sighted reader sees struck out or underlined, others hear in a word.
/// </summary>
internal static class ChangeMarkup
{
    private const string End = "<span class=\"visually-hidden\">]</span>";

    public static IHtmlContent Of(IEnumerable<TextPart> parts)
    {
        var markup = new HtmlContentBuilder();
        foreach (var (kind, text) in parts)
        {
            _ = kind switch
            {
                PartKind.Removed => Marked(markup, "del", "weg", text),
                PartKind.Added => Marked(markup, "ins", "erbij", text),
                _ => markup.Append(text),
            };
        }

        return markup;
    }

    private static IHtmlContentBuilder Marked(HtmlContentBuilder markup, string element, string word, string text) => markup
        .AppendHtml($"<{element}><span class=\"visually-hidden\">[{word}: </span>")
        .Append(text)
        .AppendHtml($"{End}</{element}>");
}
