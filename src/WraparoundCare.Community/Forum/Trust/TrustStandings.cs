using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Trust;

/// <summary>What the steps of trust look at.</summary>
internal sealed class TrustStandings(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    /// <summary>How long a post that was hidden counts.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whose step may be another one: who has a post that is seen, or one that was hidden.</summary>
    public IReadOnlyList<Guid> Candidates()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var since = Now - Memory;
        return [.. db.Set<ForumPostRow>().Where(post => post.State == PostState.Visible).Select(post => post.AuthorKey)
            .Union(db.Set<ForumDecisionRow>()
                .Where(row => row.Kind == ForumDecision.Hidden && row.DecidedAt > since)
                .Select(row => row.AuthorKey))
            .AsEnumerable()
            .OfType<Guid>()];
    }

    public TrustStanding Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var (now, since) = (Now, Now - Memory);
        var decided = db.Set<ForumDecisionRow>().Where(row => row.AuthorKey == member);
        // Whoever was let in and is new again begins anew.
        var letIn = db.Set<MemberDecisionRow>()
            .Where(row => row.MemberKey == member && row.Kind == DecisionKind.Approved)
            .Max(row => (DateTime?)row.DecidedAt) ?? DateTime.MinValue;
        return new TrustStanding(now)
        {
            Placed = decided.Count(row => row.Kind == ForumDecision.Approved && row.DecidedAt > letIn),
            Hidden = decided.Count(row => row.Kind == ForumDecision.Hidden && row.DecidedAt > since
                && db.Set<ForumPostRow>().Any(post => post.Id == row.PostId && post.State == PostState.Hidden)),
            Posts = db.Set<ForumPostRow>().Count(post => post.AuthorKey == member && post.State == PostState.Visible),
            TopicsRead = db.Set<ForumReadRow>().Count(read => read.MemberKey == member),
        };
    }
}

/// <param name="Now">The moment of it, in UTC.</param>
internal sealed record TrustStanding(DateTime Now)
{
    /// <summary>How many posts moderators looked at and placed since they let the member in, if they ever did.</summary>
    public int Placed { get; init; }

    /// <summary>How many they hid, of late, and did not place again.</summary>
    public int Hidden { get; init; }

    /// <summary>How many are seen.</summary>
    public int Posts { get; init; }

    public int TopicsRead { get; init; }
}
