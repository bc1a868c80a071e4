using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Forum.Moderation.Queue;

/// <summary>Looks every hour whether something waits for a moderator. Its line in the log has numbers and no people.</summary>
internal sealed class QueueReminderService(QueueReminders reminders, TimeProvider time, ILogger<QueueReminderService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            TrySend();
        }
    }

    private void TrySend()
    {
        try
        {
            if (reminders.Send() is > 0 and var told)
            {
                logger.LogInformation("Something waits on the forum: {Told} moderators told", told);
            }
        }
        catch (Exception failure)
        {
            logger.LogWarning("Moderators were not told of what waits ({Failure}); it is tried again", failure.GetType().Name);
        }
    }
}
