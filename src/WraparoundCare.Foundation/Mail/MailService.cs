using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// Sends mail for as long as the site runs. Every node does: who adds a mail wakes its own node, and what a dead node left is found by
/// the others when they look.
/// </summary>
internal sealed class MailService(MailCourier courier, BounceFolder bounces, MailBell bell, MailReport report, ILogger<MailService> logger)
    : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The site answers its first request while the mail goes.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var isAvailable = await TryAsync(courier.SendDueAsync, stoppingToken);
            await TryAsync(bounces.ReadAsync, stoppingToken);
            report.TellNowAndThen();
            try
            {
                await (isAvailable ? bell.WaitAsync(Pause, stoppingToken) : bell.RestAsync(Pause, stoppingToken));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // A failure here must not end the site, and its words may quote an address.
    private async Task<bool> TryAsync(Func<CancellationToken, Task<bool>> actAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await actAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception failure)
        {
            logger.LogError("Mail was not looked after ({Failure}); it is tried again", failure.GetType().Name);
            return false;
        }
    }
}
