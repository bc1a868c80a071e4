using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>
/// What moderators do with posts. Each is one transaction, with a record that nobody changes and a mail in which the writer reads why.
/// </summary>
internal sealed class PostModeration(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumSearchNotes search, ForumDecisions decisions, TimeProvider time)
{
    /// <returns>False when the post is not there, or is no longer what the decision was about.</returns>
    public bool Decide(Guid id, ForumVisitor moderator, Verdict verdict)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var may = HeldPost.Of(db, id) is { } post
            && moderator.CanDecide(verdict.Kind, post)
            && (verdict.Kind is not ForumDecision.Kept || db.Set<ForumFlagRow>().Any(flag => flag.PostId == id && flag.DecidedAt == null))
                ? post
                : null;
        if (may is not null)
        {
            if (verdict.Kind is not ForumDecision.Kept)
            {
                Apply(verdict.Kind, may, db);
                db.SaveChanges();
                search.Changed(work.Required, may.TopicId);
            }

            decisions.Add(may, verdict);
        }

        scope.Complete();
        return may is not null;
    }

    private void Apply(ForumDecision kind, ForumPostRow post, SiteDbContext db)
    {
        var state = kind is ForumDecision.Approved ? PostState.Visible : PostState.Hidden;
        var isFirst = post.Number is 1 || !db.Set<ForumPostRow>().Any(other => other.TopicId == post.TopicId && other.Number == 1);
        if (kind is ForumDecision.Approved && post.Number is null)
        {
            ForumWriting.Number(db, post, time.GetUtcNow().UtcDateTime);
        }

        (post.State, post.IsHeld) = (state, post.IsHeld && state is not PostState.Visible);
        if (isFirst)
        {
            db.Set<ForumTopicRow>().Where(topic => topic.Id == post.TopicId)
                .ExecuteUpdate(set => set.SetProperty(topic => topic.State, state));
        }
    }
}
