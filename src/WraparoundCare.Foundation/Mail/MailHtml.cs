using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// Writes a mail as HTML: headings, paragraphs and links, in the colours of the site, light or dark as the reader has it. Nothing in it
/// is fetched from anywhere, and everything that was written by somebody is encoded.
/// </summary>
internal static class MailHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // The colours of base.css. Programs that drop the sheet show black on white, in which everything can be read too.
    private const string Style =
        """
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        body { margin: 0; padding: 0; background: #fbf9f5; color: #1b2a2c; }
        .letter { max-width: 36rem; margin: 0 auto; padding: 24px 20px; font: 1.0625rem/1.6 system-ui, Verdana, sans-serif; }
        .letter p, .letter ul { margin: 0 0 1em; }
        .letter h1 { margin: 0 0 1em; font-size: 1.3em; line-height: 1.3; }
        .letter h2 { margin: 1.5em 0 0.5em; font-size: 1.1em; line-height: 1.3; }
        .letter a { color: #0a5a72; overflow-wrap: anywhere; }
        .letter a.action { display: inline-block; padding: 12px 20px; border: 2px solid #0e4a48; border-radius: 8px; background: #0e4a48;
          color: #ffffff; font-weight: bold; text-decoration: none; }
        .letter .address, .letter .reason { color: #4a5a5d; font-size: 0.9375rem; }
        .letter .reason { margin-top: 2em; padding-top: 1em; border-top: 1px solid #6b7d80; }
        @media (prefers-color-scheme: dark) {
          body { background: #12191a; color: #e8eeec; }
          .letter a { color: #86d3e2; }
          .letter a.action { border-color: #8fd8cd; background: #8fd8cd; color: #06302e; }
          .letter .address, .letter .reason { color: #b3c2c1; }
          .letter .reason { border-color: #84979a; }
        }
        """;

    public static string Write(MailLetter letter)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append("<meta name=\"supported-color-schemes\" content=\"light dark\">\n")
            .Append("<title>").Append(Encode(letter.Subject)).Append("</title>\n")
            .Append("<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main class=\"letter\" lang=\"nl\">\n")
            .Append(letter.Text.Above is { } above ? $"<p class=\"address\">{Encode(above)}</p>\n" : string.Empty)
            .Append("<h1>").Append(Encode(letter.Subject)).Append("</h1>\n");
        Paragraph(html, letter.Text.Greeting);
        foreach (var part in letter.Text.Parts)
        {
            Append(html, part);
        }

        Paragraph(html, string.Join('\n', letter.Closing));
        html.Append("<div class=\"reason\">\n");
        Paragraph(html, letter.Text.Reason);
        if (letter.Unsubscribe is { } unsubscribe)
        {
            html.Append("<p>").Append(Encode(letter.UnsubscribeQuestion ?? string.Empty)).Append(' ');
            Link(html, unsubscribe.Text, unsubscribe.Address).Append("</p>\n");
        }

        return html.Append("</div>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, MailPart part)
    {
        switch (part)
        {
            case MailParagraph paragraph:
                Paragraph(html, paragraph.Text);
                break;
            case MailHeading heading:
                html.Append("<h2>").Append(Encode(heading.Text)).Append("</h2>\n");
                break;
            case MailList list:
                html.Append("<ul>\n");
                html.AppendJoin(string.Empty, list.Items.Select(item => $"<li>{Encode(item)}</li>\n")).Append("</ul>\n");
                break;
            case MailLink link:
                Link(html.Append("<p>"), link.Text, link.Address).Append("</p>\n");
                break;
            case MailAction action:
                Link(html.Append("<p>"), action.Text, action.Address, "action").Append("</p>\n");
                html.Append("<p class=\"address\">Werkt de knop niet? Open dan dit adres:<br>\n");
                Link(html, action.Address.AbsoluteUri, action.Address).Append("</p>\n");
                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} has no HTML.");
        }
    }

    private static StringBuilder Link(StringBuilder html, string text, Uri address, string? style = null) => html
        .Append(style is null ? "<a" : $"<a class=\"{style}\"")
        .Append(" href=\"").Append(Encode(address.AbsoluteUri)).Append("\">").Append(Encode(text)).Append("</a>");

    private static void Paragraph(StringBuilder html, string text) =>
        html.Append("<p>").AppendJoin("<br>\n", MailLetter.Clean(text).Split('\n').Select(Encode)).Append("</p>\n");

    private static string Encode(string text) => Encoder.Encode(MailLetter.Clean(text));
}
