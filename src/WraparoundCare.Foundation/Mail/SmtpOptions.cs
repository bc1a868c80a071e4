using System.Net.Mail;
using MailKit.Security;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Umbraco's own settings of SMTP, by the names that it gives them.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Umbraco:CMS:Global:Smtp";

    public string? From { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; }

    public SecureSocketOptions SecureSocketOptions { get; set; } = SecureSocketOptions.Auto;

    public string? Username { get; set; }

    public string? Password { get; set; }

    public SmtpDeliveryMethod DeliveryMethod { get; set; } = SmtpDeliveryMethod.Network;

    public string? PickupDirectoryLocation { get; set; }
}
