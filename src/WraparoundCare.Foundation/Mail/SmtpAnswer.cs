using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace WraparoundCare.Foundation.Mail;

/// <summary>What the answers of mail servers mean for a mail and its address (RFC 5321, RFC 3463).</summary>
internal static partial class SmtpAnswer
{
    private const int Permanent = 500;

    /// <param name="refusal">What a server did not do.</param>
    /// <param name="otherwise">What follows when it may do so later.</param>
    public static Delivery Judge(SmtpCommandException refusal, DeliveryResult otherwise)
    {
        var code = (int)refusal.StatusCode;
        var enhanced = EnhancedStatus().Match(refusal.Message) is { Success: true } found ? found.Value : null;
        var failure = string.Create(CultureInfo.InvariantCulture, $"{code} {enhanced}").TrimEnd();
        return new Delivery(Judge(refusal, code, enhanced, otherwise), failure);
    }

    /// <summary>Whether it says that nobody has the address, and not that the mail or its sender is not wanted.</summary>
    /// <param name="status">Such as 5.1.1.</param>
    public static bool IsAboutAddress(string status) =>
        status.Split('.') is ["5", var subject, var detail]
        && (subject is "0" or "1" || (subject, detail) is ("2", "0") or ("2", "1") or ("4", "4"));

    private static DeliveryResult Judge(SmtpCommandException refusal, int code, string? enhanced, DeliveryResult otherwise) =>
        refusal.StatusCode switch
        {
            SmtpStatusCode.ServiceNotAvailable => DeliveryResult.Unavailable,
            _ when code < Permanent => otherwise,
            _ => refusal.ErrorCode switch
            {
                SmtpErrorCode.RecipientNotAccepted when enhanced is null || IsAboutAddress(enhanced) => DeliveryResult.NobodyThere,
                SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted => DeliveryResult.Refused,

                // Our own sender or our settings: an operator can mend that.
                _ => otherwise,
            },
        };

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex EnhancedStatus();
}
