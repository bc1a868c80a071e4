using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Bookmarks;

/// <summary>Which posts members keep. Done twice it is done once.</summary>
internal sealed class ForumBookmarks(ICoreScopeProvider scopes, ICurrentUnitOfWork work, IOptions<ForumOptions> options, TimeProvider time)
{
    public const int PageSize = 25;

    /// <returns>False when the member keeps as much as may be.</returns>
    public bool Keep(Guid post, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var others = work.Required.Db.Set<ForumBookmarkRow>().Count(row => row.MemberKey == member && row.PostId != post);
        var may = others < options.Value.BookmarksPerMember;
        if (may)
        {
            work.Required.Db.Database.ExecuteSql(
                $"""
                INSERT INTO forum_bookmark (member_key, post_id, kept_at) VALUES ({member}, {post}, {time.GetUtcNow().UtcDateTime})
                ON CONFLICT DO NOTHING
                """);
        }

        scope.Complete();
        return may;
    }

    public void Remove(Guid post, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Set<ForumBookmarkRow>().Where(row => row.MemberKey == member && row.PostId == post).ExecuteDelete();
        scope.Complete();
    }

    /// <param name="member">Whose.</param>
    /// <param name="page">Which part of them, from 1.</param>
    /// <returns>What was kept last first, whether or not it can be read now; and how much there is in all.</returns>
    public (IReadOnlyList<ForumBookmarkRow> Kept, int Total) Of(Guid member, int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = work.Required.Db.Set<ForumBookmarkRow>().AsNoTracking().Where(row => row.MemberKey == member);
        var shown = rows
            .OrderByDescending(row => row.KeptAt)
            .ThenBy(row => row.PostId)
            .Skip((page - 1) * PageSize)
            .Take(PageSize);
        return ([.. shown], rows.Count());
    }

    /// <returns>Those of these posts that the visitor keeps.</returns>
    public IReadOnlySet<Guid> KeptAmong(IReadOnlyList<ForumPostRow> posts, ForumVisitor visitor)
    {
        if (visitor.Member is not { } member)
        {
            return new HashSet<Guid>();
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var keys = posts.Select(post => post.Id).ToList();
        return work.Required.Db.Set<ForumBookmarkRow>()
            .Where(row => row.MemberKey == member && keys.Contains(row.PostId))
            .Select(row => row.PostId)
            .ToHashSet();
    }
}
