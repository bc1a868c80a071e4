using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// Tells followers what is new, for as long as the site runs. Every node does: what a dead one left is found by the others.
/// </summary>
internal sealed class FollowingService(
    NotificationMaker maker, FollowMailing mails, TimeProvider time, ILogger<FollowingService> logger) : BackgroundService
{
    // A member who waits for an answer looks no more often.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Try("Followers were not told", maker.Make);
            Try("Mails to followers were not sent", () => mails.SendDue());
        }
    }

    // A failure here must not end the site, and its words may quote what somebody wrote.
    private void Try(string failed, Action act)
    {
        try
        {
            act();
        }
        catch (Exception failure)
        {
            logger.LogWarning("{Failed} ({Failure}); it is tried again", failed, failure.GetType().Name);
        }
    }
}
