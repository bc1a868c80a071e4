using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Answers;

/// <summary>Which answer helped who asked, and who thanked whom. Each can be taken back.</summary>
internal sealed class ForumAnswers(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, IOptions<ForumOptions> options, TimeProvider time)
{
    /// <summary>Notes that a post is the answer that helped, or no more.</summary>
    public void Accept(ForumPostRow post, bool helped)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var topics = work.Required.Db.Set<ForumTopicRow>().Where(topic => topic.Id == post.TopicId);
        if (helped)
        {
            topics.ExecuteUpdate(set => set.SetProperty(topic => topic.AcceptedPostId, post.Id));
        }
        else
        {
            topics.Where(topic => topic.AcceptedPostId == post.Id)
                .ExecuteUpdate(set => set.SetProperty(topic => topic.AcceptedPostId, (Guid?)null));
        }

        changes.Marked(work.Required, post.TopicId);

        scope.Complete();
    }

    /// <returns>False when the member thanked often enough today.</returns>
    public bool Thank(ForumPostRow post, Guid member, bool thanks)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var rows = work.Required.Db.Set<ForumThanksRow>();
        var now = time.GetUtcNow().UtcDateTime;
        var may = !thanks || rows.Count(row => row.MemberKey == member && row.ThankedAt > now.AddDays(-1)) < options.Value.ThanksPerDay;
        if (!thanks)
        {
            rows.Where(row => row.PostId == post.Id && row.MemberKey == member).ExecuteDelete();
        }
        else if (may)
        {
            work.Required.Db.Database.ExecuteSql(
                $"""
                INSERT INTO forum_thanks (post_id, member_key, thanked_at) VALUES ({post.Id}, {member}, {now}) ON CONFLICT DO NOTHING
                """);
        }

        changes.Marked(work.Required, post.TopicId);
        scope.Complete();
        return may;
    }

    /// <returns>How many thanked for each post, and whether the visitor did.</returns>
    public Func<Guid, Thanks> ThanksFor(IEnumerable<ForumPostRow> posts, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var keys = posts.Select(post => post.Id).ToList();
        var thanks = work.Required.Db.Set<ForumThanksRow>()
            .Where(row => keys.Contains(row.PostId))
            .GroupBy(row => row.PostId)
            .Select(group => new { group.Key, Number = group.Count(), Own = group.Count(row => row.MemberKey == visitor.Member) })
            .ToDictionary(group => group.Key, group => new Thanks(group.Number, group.Own > 0));
        return post => thanks.GetValueOrDefault(post, Thanks.None);
    }

    /// <returns>The answer that helped; null when there is none that is still seen.</returns>
    public ForumPostRow? AcceptedIn(ForumTopicRow topic)
    {
        if (topic.AcceptedPostId is not { } accepted)
        {
            return null;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Seen(work.Required.Db, [accepted]).FirstOrDefault(post => post.TopicId == topic.Id);
    }

    /// <returns>Those of these topics that have an answer that helped.</returns>
    public IReadOnlySet<long> AnsweredAmong(IEnumerable<ForumTopicRow> topics)
    {
        var accepted = topics
            .Where(topic => topic.AcceptedPostId is not null)
            .ToDictionary(topic => topic.AcceptedPostId!.Value, topic => topic.Id);
        if (accepted.Count == 0)
        {
            return new HashSet<long>();
        }

        // One that was moved to another topic is no answer here any more.
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Seen(work.Required.Db, [.. accepted.Keys])
            .AsEnumerable()
            .Where(post => accepted[post.Id] == post.TopicId)
            .Select(post => post.TopicId)
            .ToHashSet();
    }

    private static IQueryable<ForumPostRow> Seen(SiteDbContext db, IReadOnlyList<Guid> posts) => db.Set<ForumPostRow>()
        .AsNoTracking()
        .Where(post => posts.Contains(post.Id) && post.State == PostState.Visible && post.Number != null);
}

/// <param name="Number">How many members thanked.</param>
/// <param name="IsOwn">Whether the visitor is one of them.</param>
internal sealed record Thanks(int Number, bool IsOwn)
{
    public static readonly Thanks None = new(0, IsOwn: false);

    public string Words => Number == 1 ? "1 lid zegt bedankt" : $"{Number} leden zeggen bedankt";
}
