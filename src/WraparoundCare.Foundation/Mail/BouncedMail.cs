using MimeKit;

namespace WraparoundCare.Foundation.Mail;

/// <summary>What a server says of a mail that it could not deliver (RFC 3464).</summary>
/// <param name="Id">The mail, when it is one of ours.</param>
/// <param name="Addresses">The addresses that it names; which of them we wrote to, the mark tells.</param>
internal sealed record BouncedMail(MessageId Id, IReadOnlyList<string> Addresses)
{
    /// <summary>Whether it is the report of a server and nobody's letter.</summary>
    public static bool IsReport(MimeMessage message) => Report(message) is not null;

    /// <returns>The mail of ours that never arrives; null when it is none, or may still arrive, or somebody has the address.</returns>
    public static BouncedMail? Read(MimeMessage message)
    {
        if (Report(message) is not { } report || Original(message) is not { } original || MessageId.Read(original.MessageId) is not { } id)
        {
            return null;
        }

        var failed = report.StatusGroups.Where(IsFinal).ToList();
        return failed.Count == 0
            ? null
            : new BouncedMail(id, [.. failed.SelectMany(Recipients).Concat(original.To).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static MessageDeliveryStatus? Report(MimeMessage message) =>
        message.Body is Multipart report && report.ContentType.IsMimeType("multipart", "report")
            ? report.OfType<MessageDeliveryStatus>().FirstOrDefault()
            : null;

    private static bool IsFinal(HeaderList group) =>
        string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase)
        && group["Status"] is { } status
        && SmtpAnswer.IsAboutAddress(status.Trim().Split(' ')[0]);

    private static IEnumerable<string> Recipients(HeaderList group) =>
        new[] { group["Original-Recipient"], group["Final-Recipient"] }
            .OfType<string>()
            .Select(recipient => recipient[(recipient.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim());

    // The mail itself or its headers only, as the server likes.
    private static (string? MessageId, IEnumerable<string> To)? Original(MimeMessage message)
    {
        foreach (var part in ((Multipart)message.Body!).Reverse())
        {
            if (part is MessagePart { Message: { } whole })
            {
                return (whole.MessageId, whole.To.Mailboxes.Select(mailbox => mailbox.Address));
            }

            if (part is TextPart text && text.ContentType.IsMimeType("text", "rfc822-headers"))
            {
                using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Text + "\r\n\r\n"));
                var headers = MimeMessage.Load(stream);
                return (headers.MessageId, [.. headers.To.Mailboxes.Select(mailbox => mailbox.Address)]);
            }
        }

        return null;
    }
}
