using System.Text;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Writes a mail out as text and as HTML, with the same words in both.</summary>
internal sealed class MailWriter(Unsubscribing unsubscribing, IOptions<MailOptions> options)
{
    private const string Greetings = "Met vriendelijke groet,";
    private const string UnsubscribeWords = "Afmelden";

    public MailContent Write(OutgoingMail mail, string addressHash)
    {
        var unsubscribe = unsubscribing.LinkFor(mail.Kind, addressHash);
        var letter = new MailLetter(
            mail.Subject,
            mail.Text,
            [Greetings, options.Value.SiteName],
            unsubscribe is null ? null : new MailLink(UnsubscribeWords, unsubscribe),
            mail.Kind.Subscription is { } words ? $"Wil je geen mail meer over {words}?" : null);
        return new MailContent(
            mail.To,
            mail.Subject,
            mail.Text.IsWhole ? MailLetter.Clean(mail.Text.Greeting) : WriteText(letter),
            mail.Text.IsWhole ? null : MailHtml.Write(letter),
            mail.Text.Language,
            mail.Kind.Subscription is not null,
            unsubscribe)
        {
            ReplyTo = mail.ReplyTo,
        };
    }

    private static string WriteText(MailLetter letter)
    {
        var text = new StringBuilder();
        if (letter.Text.Above is { } above)
        {
            Append(text, above);
        }

        Append(text, letter.Text.Greeting);
        foreach (var part in letter.Text.Parts)
        {
            Append(text, part switch
            {
                MailParagraph paragraph => paragraph.Text,
                MailHeading heading => $"{OneLine(heading.Text)}\n{new string('-', OneLine(heading.Text).Length)}",
                MailList list => string.Join('\n', list.Items.Select(item => $"* {OneLine(item)}")),
                MailLink link => WriteLink(link.Text, link.Address),
                MailAction action => WriteLink(action.Text, action.Address),
                _ => throw new InvalidOperationException($"{part.GetType().Name} has no text."),
            });
        }

        Append(text, string.Join('\n', letter.Closing));

        // What is below this line is no part of the letter; programs know it and leave it out of answers.
        text.Append("-- \n");
        Append(text, letter.Text.Reason);
        if (letter.Unsubscribe is { } unsubscribe)
        {
            Append(text, $"{letter.UnsubscribeQuestion}\n{WriteLink(unsubscribe.Text, unsubscribe.Address)}");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    // An address on a line of its own is not cut or glued to a full stop.
    private static string WriteLink(string text, Uri address) => $"{OneLine(text)}:\n{address.AbsoluteUri}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static void Append(StringBuilder text, string part) => text.Append(MailLetter.Clean(part)).Append("\n\n");
}

/// <summary>A mail with everything that stands around its text.</summary>
/// <param name="Subject">The title of the HTML.</param>
/// <param name="Text">What it says.</param>
/// <param name="Closing">The lines below that.</param>
/// <param name="Unsubscribe">Where one ends such mails.</param>
/// <param name="UnsubscribeQuestion">What stands before that link.</param>
internal sealed record MailLetter(
    string Subject, MailText Text, IReadOnlyList<string> Closing, MailLink? Unsubscribe, string? UnsubscribeQuestion)
{
    /// <summary>Without what is no text: control characters, and those that turn the direction of what follows.</summary>
    public static string Clean(string text) => string.Concat(text
        .ReplaceLineEndings("\n")
        .Where(character => character == '\n' || (!char.IsControl(character) && !TurnsDirection(character))));

    private static bool TurnsDirection(char character) => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
