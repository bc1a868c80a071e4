using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>
/// Tips as they are now. What became of the post, its place and its writer is asked at each look, so no tip outlives them; that it ended
/// is noted once a day (<see cref="TipTerm"/>).
/// </summary>
internal sealed class ForumTips(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, MemberRecords members, IOptions<ForumOptions> options, TimeProvider time)
{
    public const int PageSize = 25;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>Those that everybody sees on a page, in the order in which their writers said yes.</returns>
    public IReadOnlyList<FoundTip> On(Guid page) =>
        [.. Read(rows => rows.Where(row => row.PageKey == page && row.State == TipState.Shown).OrderBy(row => row.AnsweredAt))
            .Where(tip => tip.Stands)];

    /// <returns>Null when it is not there.</returns>
    public FoundTip? Find(Guid id) => Read(rows => rows.Where(row => row.Id == id)).SingleOrDefault();

    /// <returns>Null when it is not there, or when it is about another member.</returns>
    public FoundTip? Find(Guid id, Guid author) => Find(id) is { } tip && tip.Row.AuthorKey == author ? tip : null;

    /// <returns>What a member was asked: what waits for an answer first, then the last first.</returns>
    public IReadOnlyList<FoundTip> Of(Guid author) => Read(rows => rows
        .Where(row => row.AuthorKey == author)
        .OrderBy(row => row.State == TipState.Asked ? 0 : 1)
        .ThenByDescending(row => row.ProposedAt)
        .ThenBy(row => row.Id));

    /// <returns>Those of a post, in the scope of who asks.</returns>
    public IReadOnlyList<FoundTip> From(Guid post) => Read(rows => rows.Where(row => row.PostId == post));

    /// <returns>Those that are asked or shown as far as was noted.</returns>
    public IReadOnlyList<FoundTip> Open() =>
        Read(rows => rows.Where(row => row.State == TipState.Asked || row.State == TipState.Shown));

    /// <param name="page">Which part of them, from 1.</param>
    /// <returns>The last first, and how many there are in all.</returns>
    public (IReadOnlyList<FoundTip> Tips, int Total) All(int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var shown = Read(rows => rows
            .OrderByDescending(row => row.ProposedAt)
            .ThenBy(row => row.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize));
        return (shown, work.Required.Db.Set<ForumTipRow>().Count());
    }

    /// <returns>How many questions wait for a member.</returns>
    public int Waiting(Guid author)
    {
        var now = Now;
        return Read(rows => rows.Where(row => row.AuthorKey == author && row.State == TipState.Asked))
            .Count(tip => tip.StateAt(now) is TipState.Asked);
    }

    /// <summary>Whether somebody is a member who is not blocked.</summary>
    public bool IsThere(Guid member) => members.Get(member) is { IsApproved: true, IsLockedOut: false };

    private List<FoundTip> Read(Func<IQueryable<ForumTipRow>, IQueryable<ForumTipRow>> chosen)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var tips = chosen(db.Set<ForumTipRow>().AsNoTracking()).ToList();
        if (tips.Count == 0)
        {
            return [];
        }

        var keys = tips.Select(tip => tip.PostId).ToList();
        var posts = db.Set<ForumPostRow>().AsNoTracking().Where(post => keys.Contains(post.Id)).ToDictionary(post => post.Id);
        var ids = posts.Values.Select(post => post.TopicId).ToList();
        var topics = db.Set<ForumTopicRow>().AsNoTracking().Where(topic => ids.Contains(topic.Id)).ToDictionary(topic => topic.Id);
        var categories = db.Set<ForumCategoryRow>().AsNoTracking().ToDictionary(category => category.Id);
        var writers = tips.Select(tip => tip.AuthorKey).Distinct().Where(IsThere).ToHashSet();
        return [.. tips.Select(tip =>
        {
            var post = posts[tip.PostId];
            var topic = topics[post.TopicId];
            return new FoundTip(tip, post, new FoundTopic(categories[topic.CategoryId], topic))
            {
                HasWriter = writers.Contains(tip.AuthorKey),
                LapsesAt = tip.ProposedAt + options.Value.TipAnswerTerm,
            };
        })];
    }
}
