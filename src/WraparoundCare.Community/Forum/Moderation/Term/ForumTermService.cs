using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Forum.Moderation.Term;

/// <summary>Looks once a day. Its line in the log has kinds and numbers.</summary>
internal sealed class ForumTermService(ForumTerm term, TimeProvider time, ILogger<ForumTermService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            TryApply();
        }
    }

    private void TryApply()
    {
        try
        {
            var (posts, topics, versions) = term.Apply();
            logger.LogInformation(
                "Taken away on the forum: {Posts} posts lost their text, {Topics} questions their title, {Versions} earlier texts went",
                posts,
                topics,
                versions);
        }
        catch (Exception failure)
        {
            logger.LogWarning("What was taken away on the forum kept its text ({Failure}); it is tried again", failure.GetType().Name);
        }
    }
}
