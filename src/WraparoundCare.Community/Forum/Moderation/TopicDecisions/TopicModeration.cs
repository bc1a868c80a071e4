using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.TopicDecisions;

/// <summary>
/// What moderators do with a topic as a whole. Each is one transaction, with a record that nobody changes and a mail in which the writer of
/// the topic reads why. Who writes in it at the same moment does so before or after that.
/// </summary>
internal sealed class TopicModeration(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, ForumDecisions decisions)
{
    /// <returns>False when the topic is not there, or is no longer what the decision was about.</returns>
    public bool Decide(long id, ForumVisitor moderator, Verdict verdict) =>
        Change(id, moderator, verdict, topic => Apply(verdict.Kind, topic));

    /// <returns>False when the topic or the category is not there, or it stands there already.</returns>
    public bool Move(long id, ForumVisitor moderator, Guid category, Verdict verdict) => Change(id, moderator, verdict, topic =>
    {
        if (topic.CategoryId == category || !work.Required.Db.Set<ForumCategoryRow>().Any(row => row.Id == category))
        {
            return false;
        }

        topic.CategoryId = category;
        return true;
    });

    private bool Change(long id, ForumVisitor moderator, Verdict verdict, Func<ForumTopicRow, bool> change)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var topic = HeldPost.Topic(db, id);
        var category = topic?.CategoryId;
        var isDone = topic is not null && moderator.CanDecide(verdict.Kind, topic) && change(topic);
        if (isDone)
        {
            db.SaveChanges();
            var first = db.Set<ForumPostRow>().AsNoTracking().Single(post => post.TopicId == id && post.Number == 1);
            changes.Changed(work.Required, id);
            decisions.Add(first, verdict, category);
        }

        scope.Complete();
        return isDone;
    }

    private static bool Apply(ForumDecision kind, ForumTopicRow topic)
    {
        switch (kind)
        {
            case ForumDecision.Closed or ForumDecision.Opened:
                topic.IsClosed = kind is ForumDecision.Closed;
                return true;
            case ForumDecision.Pinned or ForumDecision.Unpinned:
                topic.IsPinned = kind is ForumDecision.Pinned;
                return true;
            default:
                return false;
        }
    }
}
