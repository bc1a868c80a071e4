using MimeKit;

namespace WraparoundCare.Foundation.Mail;

/// <summary>A mail to one address.</summary>
public sealed record OutgoingMail
{
    /// <summary>As long as an address can be (RFC 5321).</summary>
    public const int AddressMaxLength = 254;

    private const int SubjectMaxLength = 200;

    /// <param name="to">The bare address; <see cref="IsAddress"/> says what is one.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">What it says.</param>
    /// <exception cref="ArgumentException">The address is none, or the subject is not one line: that could add headers.</exception>
    public OutgoingMail(string to, MailKind kind, string subject, MailText text)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        if (!IsAddress(to))
        {
            throw new ArgumentException("It is not the address of one mailbox.", nameof(to));
        }

        if (subject.Any(char.IsControl) || subject.Length > SubjectMaxLength)
        {
            throw new ArgumentException($"A subject is one line of at most {SubjectMaxLength} characters.", nameof(subject));
        }

        (To, Kind, Subject, Text) = (to, kind, subject, text);
    }

    public string To { get; }

    public MailKind Kind { get; }

    public string Subject { get; }

    public MailText Text { get; }

    /// <summary>Where an answer goes; null for the sender of all mails, whom nobody answers.</summary>
    public string? ReplyTo
    {
        get;
        init => field = value is null || IsAddress(value)
            ? value
            : throw new ArgumentException("It is not the address of one mailbox.", nameof(value));
    }

    /// <summary>Whether it is the address of one mailbox and nothing else: no name, no list, no line break.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 2 and <= AddressMaxLength }
        && !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
        && MailboxAddress.TryParse(text, out var mailbox)
        && mailbox.Address == text
        && text.LastIndexOf('@') is > 0 and var at
        && at < text.Length - 1;
}
