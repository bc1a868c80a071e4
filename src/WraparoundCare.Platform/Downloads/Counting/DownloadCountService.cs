using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>
/// Has downloads written every second, and once more when the site ends: a process that is killed loses a second of them.
/// </summary>
internal sealed class DownloadCountService(DownloadCounts counts, TimeProvider time, ILogger<DownloadCountService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenReadings = TimeSpan.FromMinutes(5);

    private bool _isFailing;

    /// <summary>The server, which began after this, has ended by now: nothing comes any more.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(counts.FlushAsync, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var read = time.GetUtcNow();
        while (await WaitAsync(timer, stoppingToken))
        {
            await TryAsync(counts.FlushAsync, stoppingToken);
            if (time.GetUtcNow() - read >= BetweenReadings)
            {
                await TryAsync(counts.ReadTotalsAsync, stoppingToken);
                read = time.GetUtcNow();
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // It must not end the site, and a database that is away must not fill the log.
    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            _isFailing = false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            if (!_isFailing)
            {
                logger.LogWarning("Downloads were not written ({Failure}); it is tried again every second", failure.GetType().Name);
            }

            _isFailing = true;
        }
    }
}
