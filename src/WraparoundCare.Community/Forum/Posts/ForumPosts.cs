using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>The posts of a topic. A post keeps its number and its page, whatever happens to others.</summary>
internal sealed class ForumPosts(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, PostTexts texts, ForumQuotes quotes, TimeProvider time)
{
    public const int PageSize = 20;

    public static int PageOf(int number) => ((Math.Max(number, 1) - 1) / PageSize) + 1;

    public static string AnchorOf(int number) => $"bericht-{number}";

    /// <param name="topic">One that the visitor may read.</param>
    /// <param name="page">From 1.</param>
    /// <param name="visitor">Who reads it.</param>
    /// <returns>In their order, those that were taken away among them.</returns>
    public IReadOnlyList<ForumPostRow> On(long topic, int page, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var first = ((page - 1) * PageSize) + 1;
        List<ForumPostRow> posts = [.. work.Required.Db.Set<ForumPostRow>()
            .AsNoTracking()
            .Where(post => post.TopicId == topic && post.Number >= first && post.Number < first + PageSize)
            .OrderBy(post => post.Number)];
        return texts.Shown(posts, visitor);
    }

    /// <returns>Those without a number yet that the visitor may see, the first first.</returns>
    public IReadOnlyList<ForumPostRow> WaitingIn(long topic, ForumVisitor visitor)
    {
        if (visitor.Member is null)
        {
            return [];
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        List<ForumPostRow> posts = [.. work.Required.Db.Set<ForumPostRow>()
            .AsNoTracking()
            .Where(post => post.TopicId == topic && post.State == PostState.Waiting && post.Number == null)
            .OrderBy(post => post.CreatedAt)
            .AsEnumerable()
            .Where(visitor.CanRead)];
        return texts.Shown(posts, visitor);
    }

    /// <returns>Null when it is not there for this visitor.</returns>
    public ForumPostRow? Find(Guid id, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumPostRow>().AsNoTracking().FirstOrDefault(post => post.Id == id) is { } row && visitor.CanRead(row)
            ? texts.Shown([row], visitor)[0]
            : null;
    }

    /// <returns>Those that are there for this visitor.</returns>
    public IReadOnlyList<ForumPostRow> Find(IReadOnlyCollection<Guid> ids, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        List<ForumPostRow> posts = [.. work.Required.Db.Set<ForumPostRow>()
            .AsNoTracking()
            .Where(post => ids.Contains(post.Id))
            .AsEnumerable()
            .Where(visitor.CanRead)];
        return texts.Shown(posts, visitor);
    }

    /// <summary>What a post said before, the last first, without what it quoted that the visitor cannot read.</summary>
    public IReadOnlyList<ForumPostVersionRow> VersionsOf(Guid post, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        List<ForumPostVersionRow> versions = [.. work.Required.Db.Set<ForumPostVersionRow>()
            .AsNoTracking()
            .Where(version => version.PostId == post)
            .OrderByDescending(version => version.ReplacedAt)];
        versions.ForEach(version => version.Text = quotes.Readable(version.Text, visitor));
        return versions;
    }

    /// <summary>Notes that a member has seen the posts up to a number.</summary>
    public void MarkRead(long topic, Guid member, int number)
    {
        using var scope = scopes.CreateCoreScope();
        var rows = work.Required.Db.Set<ForumReadRow>().Where(read => read.MemberKey == member && read.TopicId == topic);
        if (!rows.Any(read => read.Number >= number))
        {
            Note(topic, member, number);
        }

        scope.Complete();
    }

    // Only who reads something new waits for who writes.
    private void Note(long topic, Guid member, int number)
    {
        work.Required.BeginWrite();
        work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_read (member_key, topic_id, number, read_at)
            VALUES ({member}, {topic}, {number}, {time.GetUtcNow().UtcDateTime})
            ON CONFLICT (member_key, topic_id) DO UPDATE SET number = excluded.number, read_at = excluded.read_at
            WHERE forum_read.number < excluded.number
            """);
    }
}
