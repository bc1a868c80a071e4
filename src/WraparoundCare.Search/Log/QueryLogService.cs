using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Search.Log;

/// <summary>Writes what was searched for every few seconds, and tidies it once a day and at the start. Every node may do so.</summary>
internal sealed class QueryLogService(QueryLog log, TimeProvider time, ILogger<QueryLogService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var tidied = DateOnly.MinValue;
        while (await WaitAsync(timer, stoppingToken))
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            try
            {
                await log.FlushAsync(stoppingToken);
                if (tidied != today)
                {
                    await log.TidyAsync(stoppingToken);
                    tidied = today;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // It must not end the site, and its message might quote what was searched for.
                logger.LogWarning("The log of searches was not tidied ({Failure}); it is tried again", e.GetType().Name);
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
}
