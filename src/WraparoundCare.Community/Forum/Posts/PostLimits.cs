using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>
/// How much one member may write, less when they are new and more when they are trusted. Counted in the database, so it holds on all nodes.
/// </summary>
internal sealed class PostLimits(ICoreScopeProvider scopes, ICurrentUnitOfWork work, IOptions<ForumOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="writer">Who wants to write.</param>
    /// <param name="post">The key that the form came with: what was written already is no second post.</param>
    /// <param name="isTopic">Whether it begins a topic.</param>
    /// <returns>How long the member has to wait; null when it can be written now.</returns>
    public TimeSpan? Wait(ForumVisitor writer, Guid post, bool isTopic)
    {
        if (writer.IsModerator || writer.Member is not { } member)
        {
            return null;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var now = time.GetUtcNow().UtcDateTime;
        var since = now - Day;
        var db = work.Required.Db;
        var posts = db.Set<ForumPostRow>().Where(row => row.AuthorKey == member && row.CreatedAt > since);
        if (posts.Any(row => row.Id == post))
        {
            return null;
        }

        var begun = db.Set<ForumTopicRow>().Where(topic => topic.AuthorKey == member && topic.CreatedAt > since);
        // The first post of a topic was written at the moment of its topic.
        var moments = isTopic
            ? begun.Select(topic => topic.CreatedAt).ToList()
            : posts.Where(row => !begun.Any(topic => topic.Id == row.TopicId && topic.CreatedAt == row.CreatedAt))
                .Select(row => row.CreatedAt).ToList();
        var (most, pause) = Of(writer, isTopic);
        var full = moments.Count >= most ? moments.Order().ElementAt(moments.Count - most) + Day - now : TimeSpan.Zero;
        var last = posts.Max(row => (DateTime?)row.CreatedAt);
        // Another post of theirs may bear a later moment than this one: written meanwhile, or on a node whose clock is ahead.
        var soon = last is { } moment && pause > TimeSpan.Zero ? moment + pause - now : TimeSpan.Zero;
        var wait = full > soon ? full : soon;
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>What somebody who has to wait reads.</summary>
    public static string Words(TimeSpan wait) => wait switch
    {
        { TotalMinutes: <= 1 } => $"Je schreef net een bericht. Wacht nog {Math.Ceiling(wait.TotalSeconds):0} seconden en plaats het dan.",
        { TotalHours: <= 1 } => $"Je schreef net veel berichten. Over {Math.Ceiling(wait.TotalMinutes):0} minuten kun je dit plaatsen.",
        _ => $"Je schreef vandaag veel berichten. Over {Math.Ceiling(wait.TotalHours):0} uur kun je dit plaatsen.",
    };

    private (int Most, TimeSpan Pause) Of(ForumVisitor writer, bool isTopic)
    {
        var limits = options.Value;
        return writer switch
        {
            { IsTrusted: true } => (isTopic ? limits.TrustedTopicsPerDay : limits.TrustedAnswersPerDay, TimeSpan.Zero),
            { IsKnown: true } => (isTopic ? limits.TopicsPerDay : limits.AnswersPerDay, limits.Pause),
            _ => (isTopic ? limits.NewMemberTopicsPerDay : limits.NewMemberAnswersPerDay, limits.NewMemberPause),
        };
    }
}
