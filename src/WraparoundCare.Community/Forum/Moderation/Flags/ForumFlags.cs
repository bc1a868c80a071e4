using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Flags;

/// <summary>
/// What members report. A moderator hides first and judges after that (domain rule 6): what two known members or one moderator call
/// traceable is seen by its writer and moderators only, until one has looked. What a moderator left there is not hidden so again.
/// </summary>
internal sealed class ForumFlags(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, IOptions<ForumOptions> options, TimeProvider time)
{
    // So many known members hide a post together.
    private const int EnoughToHide = 2;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <returns>How long the member has to wait with another report; null when it can be now.</returns>
    public TimeSpan? Wait(ForumVisitor visitor)
    {
        if (visitor.IsModerator || visitor.Member is not { } member)
        {
            return null;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var now = time.GetUtcNow().UtcDateTime;
        var since = now - Day;
        var most = options.Value.FlagsPerDay;
        var moments = work.Required.Db.Set<ForumFlagRow>()
            .Where(flag => flag.MemberKey == member && flag.CreatedAt > since)
            .OrderByDescending(flag => flag.CreatedAt)
            .Select(flag => flag.CreatedAt)
            .Take(most)
            .ToList();
        return moments.Count < most ? null : moments[^1] + Day - now;
    }

    /// <returns>Whether a report of the member waits for a moderator.</returns>
    public bool Has(Guid post, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Open(work.Required.Db, post).Any(flag => flag.MemberKey != null && flag.MemberKey == visitor.Member);
    }

    /// <summary>Those of a post that wait for a moderator, the first first.</summary>
    public IReadOnlyList<ForumFlagRow> OpenOf(Guid post)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. Open(work.Required.Db, post).AsNoTracking().OrderBy(flag => flag.CreatedAt)];
    }

    /// <summary>A second one of the same member about the same post is none.</summary>
    /// <returns>False when the post is not there for this member any more.</returns>
    public bool Add(Guid id, ForumVisitor visitor, Ground ground, string? explanation)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var post = HeldPost.Of(db, id);
        var isSent = Open(db, id).Any(flag => flag.MemberKey == visitor.Member);
        var isNew = !isSent && post is not null && visitor.CanFlag(post);
        if (isNew)
        {
            db.Add(new ForumFlagRow
            {
                Id = Guid.NewGuid(),
                PostId = id,
                MemberKey = visitor.Member,
                IsKnown = visitor.IsKnown,
                Ground = ground,
                Explanation = explanation,
                CreatedAt = time.GetUtcNow().UtcDateTime,
            });
            db.SaveChanges();
            if (ground is Ground.Traceable && IsHidden(db, post!, visitor))
            {
                Hide(db, post!);
            }
        }

        scope.Complete();
        return isSent || isNew;
    }

    /// <summary>In the scope of a decision about the post.</summary>
    /// <returns>Who reported it and is to hear that somebody looked.</returns>
    public IReadOnlyList<Guid> Close(Guid post, bool isUpheld, Guid? moderator)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var open = Open(work.Required.Db, post);
        var told = open.Where(flag => flag.MemberKey != null && flag.MemberKey != moderator).Select(flag => flag.MemberKey!.Value).ToList();
        open.ExecuteUpdate(set => set
            .SetProperty(flag => flag.DecidedAt, now)
            .SetProperty(flag => flag.DecidedBy, moderator)
            .SetProperty(flag => flag.IsUpheld, isUpheld));
        return told;
    }

    private static IQueryable<ForumFlagRow> Open(SiteDbContext db, Guid post) =>
        db.Set<ForumFlagRow>().Where(flag => flag.PostId == post && flag.DecidedAt == null);

    private static bool IsHidden(SiteDbContext db, ForumPostRow post, ForumVisitor visitor)
    {
        var since = post.EditedAt ?? post.CreatedAt;
        var flags = db.Set<ForumFlagRow>().Where(flag => flag.PostId == post.Id && flag.Ground == Ground.Traceable);
        return !flags.Any(flag => flag.DecidedAt >= since && !flag.IsUpheld)
            && (visitor.IsModerator || flags.Count(flag => flag.DecidedAt == null && flag.IsKnown) >= EnoughToHide);
    }

    private void Hide(SiteDbContext db, ForumPostRow post)
    {
        db.Set<ForumPostRow>().Where(row => row.Id == post.Id)
            .ExecuteUpdate(set => set.SetProperty(row => row.State, PostState.Waiting));
        if (post.Number is 1)
        {
            db.Set<ForumTopicRow>().Where(topic => topic.Id == post.TopicId)
                .ExecuteUpdate(set => set.SetProperty(topic => topic.State, PostState.Waiting));
        }

        changes.Changed(work.Required, post.TopicId);
    }
}
