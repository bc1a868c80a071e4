using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// What a member was told, as far as it is there for them now: a post that was taken away, a category that they may not read any more
/// and whoever they muted since are left out at each look.
/// </summary>
internal sealed class ForumNotifications(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumCategories categories, MutedMembers muted, TimeProvider time)
{
    public const int PageSize = 25;

    /// <param name="member">Who asks.</param>
    /// <param name="page">Which part of them, from 1.</param>
    /// <returns>The newest first, and how many there are in all.</returns>
    public (IReadOnlyList<Notification> Notifications, int Total) Of(ForumVisitor member, int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var all = All(work.Required.Db, member);
        var shown = all
            .OrderByDescending(row => row.ChangedAt)
            .ThenByDescending(row => row.TopicId)
            .Skip((page - 1) * PageSize)
            .Take(PageSize);
        return ([.. shown], all.Count());
    }

    public int Unread(ForumVisitor member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return All(work.Required.Db, member).Count(row => row.Unread > 0);
    }

    /// <param name="member">Whose notifications.</param>
    /// <param name="moment">In UTC.</param>
    public bool HasChangedSince(Guid member, DateTime moment)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumNotificationRow>().Any(row => row.MemberKey == member && row.ChangedAt >= moment);
    }

    /// <returns>What is unread and was in no mail yet.</returns>
    public IReadOnlyList<Notification> NotMailed(ForumVisitor member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. All(work.Required.Db, member).Where(row => row.Unread > 0 && !row.IsMailed)];
    }

    /// <param name="member">Who has read them.</param>
    /// <param name="until">When the member saw them, in UTC: what came after that is not read.</param>
    public void MarkRead(Guid member, DateTime until)
    {
        using var scope = scopes.CreateCoreScope();
        var now = time.GetUtcNow().UtcDateTime;
        work.Required.Db.Set<ForumNotificationRow>()
            .Where(row => row.MemberKey == member && row.ReadAt == null && row.ChangedAt <= until)
            .ExecuteUpdate(set => set.SetProperty(row => row.ReadAt, now));
        scope.Complete();
    }

    private IQueryable<Notification> All(SiteDbContext db, ForumVisitor visitor)
    {
        var member = visitor.Member ?? throw new InvalidOperationException("Nobody has signed in.");
        var readable = categories.ReadableBy(visitor).Select(category => category.Id).ToList();
        var hidden = muted.Of(member).Select(row => row.Key).ToList();
        var posts = db.Set<ForumPostRow>().Where(post => post.State == PostState.Visible
            && (post.AuthorKey == null || post.AuthorKey != member)
            && (post.AuthorKey == null || post.Pseudonym != null || !hidden.Contains(post.AuthorKey.Value)));
        return
            from told in db.Set<ForumNotificationRow>()
            join topic in db.Set<ForumTopicRow>() on told.TopicId equals topic.Id
            join category in db.Set<ForumCategoryRow>() on topic.CategoryId equals category.Id
            where told.MemberKey == member && topic.State == PostState.Visible && readable.Contains(topic.CategoryId)
                && !db.Set<ForumTopicFollowRow>().Any(row => row.MemberKey == member && row.TopicId == topic.Id && row.IsMuted)
            let read = db.Set<ForumReadRow>()
                .Where(row => row.MemberKey == member && row.TopicId == topic.Id)
                .Select(row => row.Number)
                .FirstOrDefault()
            let first = posts
                .Where(post => post.TopicId == topic.Id && post.Number >= told.FirstNumber && post.Number <= told.LastNumber)
                .Min(post => post.Number)
            let unseen = read < told.FirstNumber ? told.FirstNumber : read + 1
            where first != null
            select new Notification
            {
                TopicId = topic.Id,
                Title = topic.Title,
                Slug = topic.Slug,
                Category = category.Name,
                First = first ?? 1,
                FirstUnread = posts
                    .Where(post => post.TopicId == topic.Id && post.Number >= unseen && post.Number <= told.LastNumber)
                    .Min(post => post.Number),
                Unread = told.ReadAt != null ? 0 : posts
                    .Count(post => post.TopicId == topic.Id && post.Number >= unseen && post.Number <= told.LastNumber),
                IsMentioned = told.ReadAt == null && db.Set<ForumMentionRow>().Any(row => row.MemberKey == member && posts.Any(post =>
                    post.Id == row.PostId && post.TopicId == topic.Id && post.Number >= unseen && post.Number <= told.LastNumber)),
                ChangedAt = told.ChangedAt,
                IsMailed = told.IsMailed,
            };
    }
}

/// <summary>New posts in a topic that a member follows.</summary>
internal sealed record Notification
{
    public required long TopicId { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    /// <summary>The name of the category.</summary>
    public required string Category { get; init; }

    /// <summary>The number of the first post that it is about.</summary>
    public required int First { get; init; }

    /// <summary>The number of the first of them that the member has not seen; null when they saw all.</summary>
    public int? FirstUnread { get; init; }

    /// <summary>How many of them the member has not read.</summary>
    public required int Unread { get; init; }

    /// <summary>Whether the member is named in one that they have not read.</summary>
    public bool IsMentioned { get; init; }

    /// <summary>When the last of them came, in UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    public bool IsMailed { get; init; }

    /// <summary>Where the first of them stands that the member has not read.</summary>
    public string Address
    {
        get
        {
            var number = FirstUnread ?? First;
            return FoundTopic.AddressOf(TopicId, Slug, ForumPosts.PageOf(number)) + $"#{ForumPosts.AnchorOf(number)}";
        }
    }
}
