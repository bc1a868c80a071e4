using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>
/// What moderators do with posts. Each is one transaction, with a record that nobody changes and a mail in which the writer reads why.
/// </summary>
internal sealed class PostModeration(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumSearchNotes search, ForumMail mail, TimeProvider time)
{
    /// <summary>What waits, the longest first.</summary>
    public IReadOnlyList<WaitingPost> Queue(int most)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        return [.. db.Set<ForumPostRow>()
            .Where(post => post.State == PostState.Waiting)
            .OrderBy(post => post.CreatedAt)
            .Take(most)
            .Join(db.Set<ForumTopicRow>(), post => post.TopicId, topic => topic.Id, (post, topic) => new { post, topic })
            .OrderBy(row => row.post.CreatedAt)
            .AsEnumerable()
            .Select(row => new WaitingPost(row.post, row.topic))];
    }

    /// <returns>What was decided about a post, the last first.</returns>
    public IReadOnlyList<ForumDecisionRow> Of(Guid post)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<ForumDecisionRow>()
            .Where(row => row.PostId == post)
            .OrderByDescending(row => row.DecidedAt)];
    }

    /// <returns>False when the post is not there, or is no longer what the decision was about.</returns>
    public bool Decide(PostDecision kind, Guid id, ForumVisitor moderator, string? reason)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var may = ForumWriting.Held(db, id) is { } post && moderator.CanDecide(kind, post)
            ? post
            : null;
        if (may is not null)
        {
            Apply(kind, may, db);
            db.Add(new ForumDecisionRow
            {
                Id = Guid.NewGuid(),
                PostId = may.Id,
                AuthorKey = may.AuthorKey,
                DecidedBy = moderator.Member,
                Kind = kind,
                Reason = reason,
                DecidedAt = time.GetUtcNow().UtcDateTime,
            });
            db.SaveChanges();
            if (kind is PostDecision.Approved)
            {
                ForumNews.Seen(db, may.Id, time.GetUtcNow().UtcDateTime);
            }

            search.Changed(work.Required, may.TopicId);
            mail.TellOfDecision(may.AuthorKey, kind, reason);
        }

        scope.Complete();
        return may is not null;
    }

    private void Apply(PostDecision kind, ForumPostRow post, SiteDbContext db)
    {
        var state = kind is PostDecision.Approved ? PostState.Visible : PostState.Hidden;
        var isFirst = post.Number is 1 || !db.Set<ForumPostRow>().Any(other => other.TopicId == post.TopicId && other.Number == 1);
        if (kind is PostDecision.Approved && post.Number is null)
        {
            ForumWriting.Number(db, post, time.GetUtcNow().UtcDateTime);
        }

        post.State = state;
        if (isFirst)
        {
            db.Set<ForumTopicRow>().Where(topic => topic.Id == post.TopicId)
                .ExecuteUpdate(set => set.SetProperty(topic => topic.State, state));
        }
    }
}

internal sealed record WaitingPost(ForumPostRow Post, ForumTopicRow Topic);
