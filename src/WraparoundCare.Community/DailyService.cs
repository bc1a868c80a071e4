using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community;

/// <summary>Looks at something once a day. Every node may do so. What it logs has numbers and no people.</summary>
internal abstract class DailyService(TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected ILogger Logger => logger;

    /// <param name="now">In UTC.</param>
    protected abstract Task LookAsync(DateTime now);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryLookAsync();
        }
    }

    // It must not end the site, and its message might name somebody.
    private async Task TryLookAsync()
    {
        try
        {
            await LookAsync(time.GetUtcNow().UtcDateTime);
        }
        catch (Exception failure)
        {
            logger.LogWarning("{Service} did not end its look ({Failure}); it is tried again", GetType().Name, failure.GetType().Name);
        }
    }
}
