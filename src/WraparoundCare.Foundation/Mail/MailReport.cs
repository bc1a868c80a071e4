using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Tells who reads the log every hour what was given up, and when mails wait for settings.</summary>
internal sealed class MailReport(DeadMails dead, MailRoute route, TimeProvider time, ILogger<MailReport> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private DateTimeOffset _told = DateTimeOffset.MinValue;

    public void TellNowAndThen()
    {
        if (time.GetUtcNow() - _told < Pause)
        {
            return;
        }

        _told = time.GetUtcNow();
        try
        {
            Tell();
        }
        catch (DbException failure)
        {
            logger.LogWarning("The mails that were given up could not be counted ({Failure})", failure.GetType().Name);
        }
    }

    private void Tell()
    {
        foreach (var group in dead.Count())
        {
            logger.LogWarning(
                "Mail: {Count} of kind {Kind} given up since {First:u} ({Failure})", group.Count, group.Kind, group.First, group.Failure);
        }

        if (!route.CanSend && dead.CountWaiting() is > 0 and var waiting)
        {
            logger.LogWarning("Mail: {Count} wait, and there are no settings to send them with ({Section})", waiting, SmtpOptions.Section);
        }
    }
}
