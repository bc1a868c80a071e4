namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// What a mail says, in parts, from which its text and its HTML are both made; each part is plain text. Made like this:
/// <c>new MailText("Beste Noor,", "Je krijgt deze mail omdat …").Paragraph("…").Action("Bevestig je e-mailadres", address)</c>.
/// </summary>
public sealed class MailText
{
    private readonly IReadOnlyList<MailPart> _parts;

    /// <param name="greeting">The first line.</param>
    /// <param name="reason">Why somebody gets it, which stands below it.</param>
    public MailText(string greeting, string reason)
        : this(greeting, reason, [])
    {
    }

    private MailText(string greeting, string reason, IReadOnlyList<MailPart> parts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(greeting);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        (Greeting, Reason, _parts) = (greeting, reason, parts);
    }

    /// <summary>A letter that is written already, in whatever language; it goes as text only, with nothing above or below it.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="language">As in "nl" or "en".</param>
    public static MailText AsWritten(string text, string language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        return new MailText(text, language, []) { IsWhole = true, Language = language };
    }

    /// <summary>Whether <see cref="Greeting"/> is all there is.</summary>
    internal bool IsWhole { get; private init; }

    internal string Language { get; private init; } = "nl";

    internal string? Above { get; private init; }

    internal string Greeting { get; }

    internal string Reason { get; }

    internal IReadOnlyList<MailPart> Parts => _parts;

    /// <summary>A line above everything else: what somebody writes above it is their answer.</summary>
    public MailText AnswerAbove(string line) => new(Greeting, Reason, _parts) { Above = line };

    /// <summary>Line breaks in it stay.</summary>
    public MailText Paragraph(string text) => With(new MailParagraph(text));

    public MailText List(params IReadOnlyList<string> items) => With(new MailList(items));

    /// <summary>A heading above what follows, for a mail of several parts.</summary>
    public MailText Heading(string text) => With(new MailHeading(text));

    /// <summary>A link in the running text; its address stands on a line of its own in the text.</summary>
    public MailText Link(string text, Uri address) => With(new MailLink(text, Checked(address)));

    /// <summary>The one thing to do: a button, with its address below it for who cannot use it.</summary>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public MailText Action(string text, Uri address) => _parts.OfType<MailAction>().Any()
        ? throw new InvalidOperationException("A mail asks for one thing.")
        : With(new MailAction(text, Checked(address)));

    private MailText With(MailPart part) => new(Greeting, Reason, [.. _parts, part]) { Above = Above };

    // Anything else than a page could be a script, or the folder of whoever reads it.
    private static Uri Checked(Uri address) => address is { IsAbsoluteUri: true, Scheme: "https" or "http" }
        ? address
        : throw new ArgumentException("A link leads to a page, by its whole address.", nameof(address));
}

internal abstract record MailPart;

internal sealed record MailParagraph(string Text) : MailPart;

internal sealed record MailHeading(string Text) : MailPart;

internal sealed record MailList(IReadOnlyList<string> Items) : MailPart;

internal sealed record MailLink(string Text, Uri Address) : MailPart;

internal sealed record MailAction(string Text, Uri Address) : MailPart;
