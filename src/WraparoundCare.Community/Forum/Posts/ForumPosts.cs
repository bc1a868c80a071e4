using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>The posts of a topic. A post keeps its number and its page, whatever happens to others.</summary>
internal sealed class ForumPosts(ICoreScopeProvider scopes, ICurrentUnitOfWork work, PostHtml html, TimeProvider time)
{
    public const int PageSize = 20;

    public static int PageOf(int number) => ((Math.Max(number, 1) - 1) / PageSize) + 1;

    public static string AnchorOf(int number) => $"bericht-{number}";

    /// <param name="topic">One that the visitor may read.</param>
    /// <param name="page">From 1.</param>
    /// <returns>In their order, those that were taken away among them.</returns>
    public IReadOnlyList<ForumPostRow> On(long topic, int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var first = ((page - 1) * PageSize) + 1;
        return [.. work.Required.Db.Set<ForumPostRow>()
            .AsNoTracking()
            .Where(post => post.TopicId == topic && post.Number >= first && post.Number < first + PageSize)
            .OrderBy(post => post.Number)
            .AsEnumerable()
            .Select(Fresh)];
    }

    /// <returns>Those without a number yet that the visitor may see, the first first.</returns>
    public IReadOnlyList<ForumPostRow> WaitingIn(long topic, ForumVisitor visitor)
    {
        if (visitor.Member is null)
        {
            return [];
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<ForumPostRow>()
            .AsNoTracking()
            .Where(post => post.TopicId == topic && post.State == PostState.Waiting && post.Number == null)
            .OrderBy(post => post.CreatedAt)
            .AsEnumerable()
            .Where(visitor.CanRead)
            .Select(Fresh)];
    }

    /// <returns>Null when it is not there for this visitor.</returns>
    public ForumPostRow? Find(Guid id, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumPostRow>().AsNoTracking().FirstOrDefault(post => post.Id == id) is { } row && visitor.CanRead(row)
            ? Fresh(row)
            : null;
    }

    /// <summary>What a post said before, the last first.</summary>
    public IReadOnlyList<ForumPostVersionRow> VersionsOf(Guid post)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<ForumPostVersionRow>()
            .AsNoTracking()
            .Where(version => version.PostId == post)
            .OrderByDescending(version => version.ReplacedAt)];
    }

    /// <summary>Notes that a member has seen the posts up to a number.</summary>
    public void MarkRead(long topic, Guid member, int number)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_read (member_key, topic_id, number, read_at)
            VALUES ({member}, {topic}, {number}, {time.GetUtcNow().UtcDateTime})
            ON CONFLICT (member_key, topic_id) DO UPDATE SET number = excluded.number, read_at = excluded.read_at
            WHERE forum_read.number < excluded.number
            """);
        scope.Complete();
    }

    // What an earlier version of the site made of it is not shown: that version may have let something through.
    private ForumPostRow Fresh(ForumPostRow post)
    {
        if (post.HtmlVersion != PostHtml.Version)
        {
            (post.Html, post.HtmlVersion) = (html.Of(post.Text), PostHtml.Version);
        }

        return post;
    }
}
