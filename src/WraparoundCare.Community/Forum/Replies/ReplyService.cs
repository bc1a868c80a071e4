using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>Looks for answers by mail as long as the site runs. Every node may.</summary>
internal sealed class ReplyService(ReplyPickup pickup, IOptions<ReplyOptions> options, TimeProvider time, ILogger<ReplyService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await pickup.HandleAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The folder of answers by mail was not read ({Failure}); it is tried again", failure.GetType().Name);
            }
        }
    }
}
