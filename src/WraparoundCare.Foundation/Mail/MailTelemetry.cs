using System.Diagnostics.Metrics;

namespace WraparoundCare.Foundation.Mail;

/// <summary>What is counted of mail, by its kind.</summary>
internal static class MailTelemetry
{
    private static readonly Meter Meter = new("WraparoundCare.Foundation.Mail");

    public static readonly Counter<long> Sent = Meter.CreateCounter<long>("mail.sent", "{mail}", "Mails that a server took.");

    public static readonly Counter<long> Failed = Meter.CreateCounter<long>(
        "mail.failed", "{mail}", "Attempts to send a mail that come again.");

    public static readonly Counter<long> Dead = Meter.CreateCounter<long>("mail.dead", "{mail}", "Mails that were given up.");

    public static KeyValuePair<string, object?> Kind(string name) => new("mail.kind", name);
}
