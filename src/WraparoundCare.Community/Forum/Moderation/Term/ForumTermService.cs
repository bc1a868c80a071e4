using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Forum.Moderation.Term;

internal sealed class ForumTermService(ForumTerm term, TimeProvider time, ILogger<ForumTermService> logger) : DailyService(time, logger)
{
    protected override Task LookAsync(DateTime now)
    {
        var (posts, topics, versions) = term.Apply();
        Logger.LogInformation(
            "Taken away on the forum: {Posts} posts lost their text, {Topics} questions their title, {Versions} earlier texts went",
            posts,
            topics,
            versions);
        return Task.CompletedTask;
    }
}
