using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.TopicDecisions;

/// <summary>Puts the posts of one topic behind those of another. The address of the one leads to where they stand in the other.</summary>
internal sealed class TopicMerges(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, ForumDecisions decisions, PostHtml html)
{
    /// <param name="id">The topic whose posts move.</param>
    /// <param name="moderator">Who decides.</param>
    /// <param name="into">The topic that they come to.</param>
    /// <param name="verdict">Why.</param>
    /// <returns>False when one of the topics is not there or no longer what the moderator saw.</returns>
    public bool Merge(long id, ForumVisitor moderator, long into, Verdict verdict)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        // Two who merge the same topics the other way round hold them in the same order.
        var held = new[] { id, into }.Distinct().Order().ToDictionary(topic => topic, topic => HeldPost.Topic(db, topic));
        var isDone = id != into
            && held[id] is { } from && moderator.CanDecide(verdict.Kind, from)
            && held[into] is { } to && moderator.CanDecide(verdict.Kind, to);
        if (isDone)
        {
            // Before they move: search knows a topic by its first post.
            changes.Changed(work.Required, id, into);
            Move(db, held[id]!, held[into]!, verdict);
        }

        scope.Complete();
        return isDone;
    }

    private void Move(SiteDbContext db, ForumTopicRow from, ForumTopicRow to, Verdict verdict)
    {
        var (behind, moved) = (to.LastNumber, from.LastNumber);
        KeepTried(db, from);
        db.Set<ForumPostRow>().Where(post => post.TopicId == from.Id).ExecuteUpdate(set => set
            .SetProperty(post => post.TopicId, to.Id)
            .SetProperty(post => post.Number, post => post.Number + behind));
        db.Set<ForumTopicRow>().Where(topic => topic.MergedInto == from.Id).ExecuteUpdate(set => set
            .SetProperty(topic => topic.MergedInto, to.Id)
            .SetProperty(topic => topic.MergedNumber, topic => topic.MergedNumber + behind));
        MoveReadMarks(db, from, to);
        (to.LastNumber, to.LastPostAt) = (behind + moved, from.LastPostAt > to.LastPostAt ? from.LastPostAt : to.LastPostAt);
        (from.State, from.LastNumber, from.MergedInto, from.MergedNumber) = (PostState.Hidden, 0, to.Id, behind + 1);
        db.UpdateRange(from, to);
        db.SaveChanges();
        var first = db.Set<ForumPostRow>().AsNoTracking().Single(post => post.TopicId == to.Id && post.Number == behind + 1);
        decisions.Add(first, verdict, from.CategoryId);
    }

    // What the writer had tried stands with the topic, which nobody sees any more: it goes along with the first post.
    private void KeepTried(SiteDbContext db, ForumTopicRow from)
    {
        if (from.Tried is not { } tried)
        {
            return;
        }

        var post = db.Set<ForumPostRow>().AsNoTracking().Single(post => post.TopicId == from.Id && post.Number == 1);
        var whole = $"{post.Text}\n\nAl geprobeerd: {tried}";
        var made = html.Of(whole, ForumMentionRow.NamesIn(db, post.Id));
        db.Set<ForumPostRow>().Where(row => row.Id == post.Id).ExecuteUpdate(set => set
            .SetProperty(row => row.Text, whole)
            .SetProperty(row => row.Html, made)
            .SetProperty(row => row.HtmlVersion, PostHtml.Version));
        from.Tried = null;
    }

    // Who had read all of the one goes on where they were in the other; for anybody else what came behind is new.
    private static void MoveReadMarks(SiteDbContext db, ForumTopicRow from, ForumTopicRow to)
    {
        db.Database.ExecuteSql(
            $"""
            UPDATE forum_read SET number = number + (
                SELECT mark.number FROM forum_read mark
                WHERE mark.topic_id = {from.Id} AND mark.member_key = forum_read.member_key)
            WHERE topic_id = {to.Id} AND number = {to.LastNumber} AND EXISTS (
                SELECT 1 FROM forum_read mark
                WHERE mark.topic_id = {from.Id} AND mark.member_key = forum_read.member_key)
            """);
        db.Set<ForumReadRow>().Where(mark => mark.TopicId == from.Id).ExecuteDelete();
    }
}
