using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Members.Inactivity;

/// <summary>Looks once a day. Its line in the log has numbers and no people.</summary>
internal sealed class InactivityService(InactiveMembers members, TimeProvider time, ILogger<InactivityService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryCleanAsync();
        }
    }

    private async Task TryCleanAsync()
    {
        try
        {
            var (told, gone) = await members.CleanAsync(time.GetUtcNow().UtcDateTime);
            logger.LogInformation("Accounts that nobody uses: {Told} members told, {Gone} accounts erased", told, gone);
        }
        catch (Exception failure)
        {
            logger.LogWarning("Accounts that nobody uses were not looked at ({Failure}); it is tried again", failure.GetType().Name);
        }
    }
}
