using MailKit.Net.Smtp;
using MimeKit;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;

namespace WraparoundCare.Kernel.Website.Mail;

/// <summary>Sends the kernel's mail with MailKit.</summary>
internal sealed class EmailSender(MailRoute route, TimeProvider time) : IEmailSender
{
    private const int TimeoutInMilliseconds = 30_000;

    private static int _written;

    public bool CanSendRequiredEmail() => route is { IsOpen: true, From: not null };

    public Task SendAsync(EmailMessage message, string emailType) => SendAsync(message, emailType, enableNotification: false, null);

    public Task SendAsync(EmailMessage message, string emailType, bool enableNotification) =>
        SendAsync(message, emailType, enableNotification, null);

    public async Task SendAsync(EmailMessage message, string emailType, bool enableNotification, TimeSpan? expires)
    {
        using var mail = Compose(message);
        if (route.Folder is { } folder)
        {
            await WriteAsync(mail, folder);
        }
        else if (route is { IsOpen: true, Smtp: { } smtp })
        {
            await SendAsync(mail, smtp);
        }
        else
        {
            throw new InvalidOperationException("The site has no settings to send mail with (Umbraco:CMS:Global:Smtp).");
        }
    }

    private MimeMessage Compose(EmailMessage message)
    {
        var mail = new MimeMessage { Subject = message.Subject ?? string.Empty, Date = time.GetUtcNow() };
        mail.From.Add(MailboxAddress.Parse(message.From is { Length: > 0 } from ? from : route.From ?? string.Empty));
        Add(mail.To, message.To);
        Add(mail.Cc, message.Cc);
        Add(mail.Bcc, message.Bcc);
        Add(mail.ReplyTo, message.ReplyTo);
        var body = message.IsBodyHtml ? new BodyBuilder { HtmlBody = message.Body } : new BodyBuilder { TextBody = message.Body };
        foreach (var attachment in message.Attachments ?? [])
        {
            body.Attachments.Add(attachment.FileName, attachment.Stream);
        }

        mail.Body = body.ToMessageBody();
        return mail;
    }

    private static void Add(InternetAddressList list, IEnumerable<string?>? addresses) =>
        list.AddRange((addresses ?? []).OfType<string>().Where(address => address.Length > 0).Select(MailboxAddress.Parse));

    // Under its own name only when it is whole: somebody may be looking. Names have the order of writing, also within a millisecond.
    private async Task WriteAsync(MimeMessage mail, string folder)
    {
        Directory.CreateDirectory(folder);
        var number = Interlocked.Increment(ref _written);
        var path = Path.Combine(
            folder, $"{time.GetUtcNow():yyyyMMdd-HHmmss-fff}-{number:D9}-{Guid.NewGuid():N}{MailFolder.Extension}");
        await mail.WriteToAsync(path + ".new");
        File.Move(path + ".new", path);
    }

    private static async Task SendAsync(MimeMessage mail, SmtpSettings smtp)
    {
        using var client = new SmtpClient { Timeout = TimeoutInMilliseconds };
        var security = (MailKit.Security.SecureSocketOptions)(int)smtp.SecureSocketOptions;
        await client.ConnectAsync(smtp.Host ?? string.Empty, smtp.Port, security);
        if (!string.IsNullOrEmpty(smtp.Username))
        {
            await client.AuthenticateAsync(smtp.Username, smtp.Password ?? string.Empty);
        }

        await client.SendAsync(mail);
        await client.DisconnectAsync(quit: true);
    }
}
