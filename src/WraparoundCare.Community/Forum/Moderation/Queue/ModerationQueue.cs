using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Moderation.Appeals;
using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Queue;

/// <summary>All that waits for a moderator in one list: posts that nobody else sees yet, reports, and objections.</summary>
internal sealed class ModerationQueue(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    public const int PageSize = 25;

    public int Count()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Waiting(work.Required.Db).Count();
    }

    /// <returns>Null when it does not wait.</returns>
    public WaitingItem? Find(Guid id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        return Read(db, [.. Waiting(db).Where(item => item.Id == id)]).FirstOrDefault();
    }

    /// <param name="page">Which part of it, from 1.</param>
    /// <returns>The longest first, and how many there are in all.</returns>
    public (IReadOnlyList<WaitingItem> Items, int Total) On(int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var waiting = Waiting(db);
        var rows = waiting.OrderBy(item => item.Since).ThenBy(item => item.Id).Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return ([.. Read(db, rows)], waiting.Count());
    }

    private static IEnumerable<WaitingItem> Read(SiteDbContext db, IReadOnlyList<WaitingSince> rows)
    {
        var keys = rows.Select(row => row.Id).ToList();
        var posts = db.Set<ForumPostRow>().AsNoTracking()
            .Where(post => keys.Contains(post.Id))
            .Join(db.Set<ForumTopicRow>(), post => post.TopicId, topic => topic.Id, (post, topic) => new { post, topic })
            .ToDictionary(row => row.post.Id);
        var flags = db.Set<ForumFlagRow>()
            .Where(flag => keys.Contains(flag.PostId) && flag.DecidedAt == null)
            .GroupBy(flag => flag.PostId)
            .Select(group => new { group.Key, Number = group.Count() })
            .ToDictionary(group => group.Key, group => group.Number);
        var appeals = db.Set<ForumAppealRow>()
            .Where(appeal => keys.Contains(appeal.Id))
            .Select(appeal => new
            {
                appeal.Id,
                appeal.MemberKey,
                Pseudonym = db.Set<ForumDecisionRow>()
                    .Where(decision => decision.Id == appeal.DecisionId)
                    .Join(db.Set<ForumPostRow>(), decision => decision.PostId, post => post.Id, (_, post) => post.Pseudonym)
                    .FirstOrDefault(),
            })
            .ToDictionary(appeal => appeal.Id);
        return rows.Select(row => appeals.GetValueOrDefault(row.Id) is { } appeal
            ? new WaitingItem(row.Id, row.Since, $"{AppealAnswerController.Address}/{row.Id}")
            {
                Title = "Bezwaar tegen een besluit",
                Author = appeal.MemberKey,
                Pseudonym = appeal.Pseudonym,
                Kinds = ["Bezwaar"],
            }
            : new WaitingItem(row.Id, row.Since, $"{PostQueueController.Address}/{row.Id}")
            {
                Title = posts[row.Id].topic.Title,
                Author = posts[row.Id].post.AuthorKey,
                Pseudonym = posts[row.Id].post.Pseudonym,
                Kinds = [.. KindsOf(posts[row.Id].post, flags.GetValueOrDefault(row.Id))],
            });
    }

    private static IEnumerable<string> KindsOf(ForumPostRow post, int flags)
    {
        if (flags > 0)
        {
            yield return flags == 1 ? "1 melding" : $"{flags} meldingen";
        }

        if (post.State is PostState.Waiting && post.IsHeld)
        {
            yield return "Nummer dat op een BSN lijkt";
        }
        else if (post.State is PostState.Waiting && flags == 0)
        {
            yield return post.EditedAt is null ? "Van een nieuw lid" : "Veranderd door een nieuw lid";
        }
    }

    private static IQueryable<WaitingSince> Waiting(SiteDbContext db)
    {
        var posts = db.Set<ForumPostRow>()
            .Where(post => post.State == PostState.Waiting)
            .Select(post => new { post.Id, Since = post.CreatedAt });
        var flags = db.Set<ForumFlagRow>()
            .Where(flag => flag.DecidedAt == null)
            .Select(flag => new { Id = flag.PostId, Since = flag.CreatedAt });
        var appeals = db.Set<ForumAppealRow>()
            .Where(appeal => appeal.AnsweredAt == null)
            .Select(appeal => new { appeal.Id, Since = appeal.CreatedAt });
        return posts.Concat(flags).Concat(appeals)
            .GroupBy(item => item.Id)
            .Select(group => new WaitingSince { Id = group.Key, Since = group.Min(item => item.Since) });
    }

    private sealed record WaitingSince
    {
        public Guid Id { get; init; }

        public DateTime Since { get; init; }
    }
}

/// <param name="Id">Of what waits.</param>
/// <param name="Since">From when, in UTC.</param>
/// <param name="Address">Where a moderator decides about it.</param>
internal sealed record WaitingItem(Guid Id, DateTime Since, string Address)
{
    public required string Title { get; init; }

    /// <summary>Who wrote it; null when they have left.</summary>
    public required Guid? Author { get; init; }

    /// <summary>The name that stands there instead.</summary>
    public string? Pseudonym { get; init; }

    /// <summary>Why it waits, a few words for each reason.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }
}
