using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>Looks now and then for redirects that a process did not live to make, its own predecessor or another node.</summary>
internal sealed class RedirectRecovery(RedirectNotes notes, TimeProvider time, ILogger<RedirectRecovery> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            Recover();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Recover()
    {
        try
        {
            if (notes.Recover(time.GetUtcNow().UtcDateTime - Period) is > 0 and var count)
            {
                logger.LogInformation("Made the redirects of {Count} changes that an earlier process did not finish.", count);
            }
        }
        catch (Exception failure)
        {
            logger.LogError(
                "Redirects that an earlier process left could not be made ({Failure}). {StackTrace}",
                failure.GetType().Name,
                failure.StackTrace);
        }
    }
}
