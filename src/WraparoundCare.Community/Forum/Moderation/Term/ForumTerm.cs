using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Term;

/// <summary>
/// What was taken away loses its text 90 days after that (domain 3.4): posts that a moderator hid or their writer withdrew, and what stood
/// there before a moderator changed it; the files of such a post go. Their numbers stay. Every node may do so.
/// </summary>
internal sealed class ForumTerm(ICoreScopeProvider scopes, ICurrentUnitOfWork work, LostQuotes lost, TimeProvider time)
{
    private static readonly TimeSpan Term = TimeSpan.FromDays(90);

    /// <returns>How many posts lost their text, how many questions their title, and how many earlier texts went.</returns>
    public (int Posts, int Topics, int Versions) Apply()
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var db = work.Required.Db;
        var limit = time.GetUtcNow().UtcDateTime - Term;
        var over = Over(db, limit);
        var topics = Topics(db, over);
        db.Set<ForumAttachmentRow>().Where(file => over.Any(post => post.Id == file.PostId)).ExecuteDelete();
        var versions = Versions(db, over, limit);
        var lose = over.Select(post => post.Id).Union(versions.Select(version => version.PostId));
        lost.Erase(db, [.. lose.Where(id => db.Set<ForumQuoteRow>().Any(quote => quote.QuotedId == id))]);
        var gone = versions.ExecuteDelete();
        var posts = over.Where(post => post.Text != string.Empty).ExecuteUpdate(set => set
            .SetProperty(post => post.Text, string.Empty)
            .SetProperty(post => post.Html, string.Empty));
        scope.Complete();
        return (posts, topics, gone);
    }

    // A post that was hidden, placed again and hidden once more counts from the last time.
    private static IQueryable<ForumPostRow> Over(SiteDbContext db, DateTime limit) => db.Set<ForumPostRow>().Where(post =>
        (post.State == PostState.Withdrawn && post.EditedAt < limit)
        || (post.State == PostState.Hidden && !db.Set<ForumDecisionRow>().Any(decision =>
            decision.PostId == post.Id && decision.Kind == ForumDecision.Hidden && decision.DecidedAt >= limit)));

    private static IQueryable<ForumPostVersionRow> Versions(SiteDbContext db, IQueryable<ForumPostRow> over, DateTime limit) =>
        db.Set<ForumPostVersionRow>().Where(version => over.Any(post => post.Id == version.PostId)
            || (version.ReplacedAt < limit && db.Set<ForumDecisionRow>().Any(decision =>
                decision.PostId == version.PostId && decision.Kind == ForumDecision.Edited && decision.DecidedAt >= version.ReplacedAt)));

    // A question that is hidden as a whole has words of its own; one that was put behind another leads there and keeps them.
    private static int Topics(SiteDbContext db, IQueryable<ForumPostRow> over) => db.Set<ForumTopicRow>()
        .Where(topic => topic.State == PostState.Hidden && topic.MergedInto == null && topic.Title != ForumTopicRow.Removed
            && over.Any(post => post.TopicId == topic.Id))
        .ExecuteUpdate(set => set
            .SetProperty(topic => topic.Title, ForumTopicRow.Removed)
            .SetProperty(topic => topic.Slug, ForumTopicRow.RemovedSlug)
            .SetProperty(topic => topic.Tried, (string?)null)
            .SetProperty(topic => topic.WorkArea, (string?)null));
}
