using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Makes of a claimed mail the message that goes over the line.</summary>
internal sealed class MailMessages(MailRoute route, MailSigner signer, IOptions<MailOptions> options)
{
    public MimeMessage Make(ClaimedMail mail, MailContent content)
    {
        var from = MailboxAddress.Parse(route.From ?? string.Empty);
        from.Name = string.IsNullOrEmpty(from.Name) ? options.Value.SiteName : from.Name;
        var message = new MimeMessage
        {
            Subject = content.Subject,
            Date = new DateTimeOffset(mail.CreatedAt, TimeSpan.Zero),
            MessageId = MessageId.Write(mail, from.Domain),
            Body = content.Html is { } html
                ? new MultipartAlternative { Part("plain", content.Text), Part("html", html) }
                : Part("plain", content.Text),
        };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(content.To));
        message.Body.Headers.Add(HeaderId.ContentLanguage, content.Language);

        // Nobody's holiday answers it (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (content.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(replyTo));
        }

        if (content.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        signer.Sign(message);
        return message;
    }

    // Of text in base64 some filters think the worst.
    private static TextPart Part(string format, string text) =>
        new(format) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };
}

/// <summary>
/// What a mail is called on its way: the same each time that it is sent, so that a receiver can drop the second, and with a mark by which
/// we know it when a server says that it could not be delivered.
/// </summary>
internal readonly record struct MessageId(Guid Mail, string Mark)
{
    public static string Write(ClaimedMail mail, string domain) =>
        string.Create(CultureInfo.InvariantCulture, $"{mail.Id:N}.{mail.Mark}@{domain}");

    /// <returns>Null when it is none of ours.</returns>
    public static MessageId? Read(string? text) =>
        text?.Trim().TrimStart('<').Split('@')[0].Split('.') is [var id, { Length: > 0 } mark] && Guid.TryParseExact(id, "N", out var mail)
            ? new MessageId(mail, mark)
            : null;
}
