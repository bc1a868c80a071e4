using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Queue;

/// <summary>
/// Who works on what. It keeps nobody from deciding: it tells others that somebody is at it, for an hour.
/// </summary>
internal sealed class ForumClaims(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    private static readonly TimeSpan Term = TimeSpan.FromHours(1);

    /// <returns>Who is at each of these, where anybody is.</returns>
    public IReadOnlyDictionary<Guid, Guid> Of(IReadOnlyCollection<Guid> subjects)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var since = time.GetUtcNow().UtcDateTime - Term;
        return work.Required.Db.Set<ForumClaimRow>()
            .Where(claim => subjects.Contains(claim.SubjectId) && claim.ClaimedAt > since)
            .ToDictionary(claim => claim.SubjectId, claim => claim.MemberKey);
    }

    /// <param name="subject">What is taken.</param>
    /// <param name="moderator">Who takes it.</param>
    /// <param name="from">Who was at it, as far as the moderator saw; null for nobody.</param>
    /// <returns>False when somebody else just took it.</returns>
    public bool Take(Guid subject, Guid moderator, Guid? from)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var now = time.GetUtcNow().UtcDateTime;
        var taken = work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_claim (subject_id, member_key, claimed_at) VALUES ({subject}, {moderator}, {now})
            ON CONFLICT (subject_id) DO UPDATE SET member_key = excluded.member_key, claimed_at = excluded.claimed_at
            WHERE forum_claim.member_key = {from ?? moderator} OR forum_claim.member_key = {moderator}
                OR forum_claim.claimed_at <= {now - Term}
            """);
        scope.Complete();
        return taken == 1;
    }

    /// <summary>In the scope of who decided.</summary>
    public static void Drop(SiteDbContext db, Guid subject) =>
        db.Set<ForumClaimRow>().Where(claim => claim.SubjectId == subject).ExecuteDelete();
}
