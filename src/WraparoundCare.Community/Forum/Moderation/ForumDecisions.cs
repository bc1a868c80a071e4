using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Community.Forum.Moderation.Queue;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What moderators decided about posts: written once and never changed, and told to the writer.</summary>
internal sealed class ForumDecisions(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumFlags flags, ForumMail mail, TimeProvider time)
{
    /// <summary>The moment at which something is decided, in UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>What was decided about a post, the last first.</returns>
    public IReadOnlyList<ForumDecisionRow> Of(Guid post)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<ForumDecisionRow>()
            .AsNoTracking()
            .Where(row => row.PostId == post)
            .OrderByDescending(row => row.DecidedAt)];
    }

    /// <summary>Notes it in the scope of who decides, and tells the writer of the post and who reported it.</summary>
    /// <param name="post">What it is about; of a topic, its first post.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="category">In which category; that in which the post stands when it is null.</param>
    /// <returns>The key of the record.</returns>
    public Guid Add(ForumPostRow post, Verdict verdict, Guid? category = null)
    {
        var db = work.Required.Db;
        var id = Guid.NewGuid();
        db.Add(new ForumDecisionRow
        {
            Id = id,
            PartOf = verdict.PartOf,
            PostId = post.Id,
            AuthorKey = post.AuthorKey,
            DecidedBy = verdict.Moderator,
            Kind = verdict.Kind,
            Ground = verdict.Ground,
            Reason = verdict.Reason,
            CategoryId = category ?? db.Set<ForumTopicRow>().Single(topic => topic.Id == post.TopicId).CategoryId,
            DecidedAt = Now,
        });
        db.SaveChanges();
        if (verdict.Kind is not ForumDecision.Kept)
        {
            mail.TellOfDecision(post.AuthorKey, verdict.Kind, verdict.Reason);
        }

        if (verdict.LeavesPostOpen)
        {
            return id;
        }

        ForumClaims.Drop(db, post.Id);
        foreach (var reporter in flags.Close(post.Id, verdict.IsAgainst, verdict.Moderator))
        {
            mail.TellOfLook(reporter);
        }

        return id;
    }
}

/// <param name="Kind">What is decided.</param>
/// <param name="Moderator">By whom.</param>
/// <param name="Reason">Why, as the writer reads it.</param>
/// <param name="Ground">The kind of reason, as everybody may read it.</param>
internal sealed record Verdict(ForumDecision Kind, Guid? Moderator, string? Reason, Ground? Ground = null)
{
    /// <summary>Whether something was wrong with the post.</summary>
    public bool IsAgainst => Kind is not (ForumDecision.Approved or ForumDecision.Kept);

    /// <summary>The record of which this one is a part: both are one act.</summary>
    public Guid? PartOf { get; init; }

    /// <summary>Whether it is about the topic or the writer, and says nothing of the post itself.</summary>
    public bool LeavesPostOpen => Kind >= ForumDecision.Closed;
}
