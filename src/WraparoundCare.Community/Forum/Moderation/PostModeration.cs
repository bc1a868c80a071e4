using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>
/// What moderators do with posts. Each is one transaction, with a record that nobody changes and a mail in which the writer reads why.
/// </summary>
internal sealed class PostModeration(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, ForumDecisions decisions, PostHtml html)
{
    /// <summary>The moment at which something is decided, in UTC.</summary>
    public DateTime Now => decisions.Now;

    /// <returns>The post as it is now; null when it is not there, or is no longer what the decision was about.</returns>
    public ForumPostRow? Decide(Guid id, ForumVisitor moderator, Verdict verdict) => Change(id, moderator, verdict, post =>
    {
        if (verdict.Kind is ForumDecision.Kept)
        {
            return work.Required.Db.Set<ForumFlagRow>().Any(flag => flag.PostId == id && flag.DecidedAt == null);
        }

        Apply(verdict.Kind is ForumDecision.Hidden ? PostState.Hidden : PostState.Visible, post);
        return true;
    });

    /// <summary>What it said before is kept. Everybody who may read there sees it after that.</summary>
    /// <returns>The post as it is now; null when it is not there, or says something else than the moderator saw.</returns>
    public ForumPostRow? Edit(Guid id, ForumVisitor moderator, PostEdit edit) => Change(id, moderator, edit.Verdict, post =>
    {
        if (EditPostForm.MarkOf(post) != edit.Seen)
        {
            return false;
        }

        var now = decisions.Now;
        work.Required.Db.Add(new ForumPostVersionRow { Id = Guid.NewGuid(), PostId = id, Text = post.Text, ReplacedAt = now });
        (post.Text, post.HtmlVersion, post.EditedAt) = (edit.Text, PostHtml.Version, now);
        post.Html = html.Of(edit.Text, ForumMentionRow.NamesIn(work.Required.Db, id));
        ForumQuoteRow.Note(work.Required.Db, id, post.Html);
        Apply(PostState.Visible, post);
        return true;
    });

    /// <summary>Notes that the moderator asks who wrote a post under a pseudonym.</summary>
    /// <returns>The post; null when it is not there, or has no pseudonym.</returns>
    public ForumPostRow? Unmask(Guid id, ForumVisitor moderator, Verdict verdict) => Change(id, moderator, verdict, _ => true);

    /// <summary>Places a post again that was hidden, in the scope of who finds that its writer is right.</summary>
    public void Restore(Guid id, ForumVisitor moderator)
    {
        var db = work.Required.Db;
        if (HeldPost.Of(db, id) is { State: PostState.Hidden, Text.Length: > 0 } post)
        {
            Apply(PostState.Visible, post);
            db.SaveChanges();
            var placed = db.Set<ForumPostRow>().AsNoTracking().Single(row => row.Id == id);
            changes.Changed(work.Required, placed.TopicId);
            decisions.Add(placed, new Verdict(ForumDecision.Approved, moderator.Member, null));
        }
    }

    private ForumPostRow? Change(Guid id, ForumVisitor moderator, Verdict verdict, Func<ForumPostRow, bool> change)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        ForumPostRow? changed = null;
        if (HeldPost.Of(db, id) is { } post && moderator.CanDecide(verdict.Kind, post) && change(post))
        {
            db.SaveChanges();
            changed = db.Set<ForumPostRow>().AsNoTracking().Single(row => row.Id == id);
            changes.Changed(work.Required, changed.TopicId);
            decisions.Add(changed, verdict);
        }

        scope.Complete();
        return changed;
    }

    private void Apply(PostState state, ForumPostRow post)
    {
        var db = work.Required.Db;
        var isFirst = post.Number is 1 || !db.Set<ForumPostRow>().Any(other => other.TopicId == post.TopicId && other.Number == 1);
        var isNew = state is PostState.Visible && post.Number is null;
        if (isNew)
        {
            ForumWriting.Number(db, post, decisions.Now);
        }

        (post.State, post.IsHeld) = (state, post.IsHeld && state is not PostState.Visible);
        if (isFirst)
        {
            db.Set<ForumTopicRow>().Where(topic => topic.Id == post.TopicId)
                .ExecuteUpdate(set => set.SetProperty(topic => topic.State, state));
        }

        // Last of all: it saves, and what is changed of the post after that is not.
        if (isNew)
        {
            ForumNews.Seen(db, post.Id, decisions.Now);
        }
    }
}
