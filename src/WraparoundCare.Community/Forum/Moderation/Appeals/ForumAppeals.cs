using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Appeals;

/// <summary>Decisions as those read them whom they are about, who may object to each once.</summary>
internal sealed class ForumAppeals(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    /// <summary>How long after a decision one can object to it.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(90);

    // What took something away from its writer.
    private static readonly ForumDecision[] OfPosts =
    [
        ForumDecision.Hidden, ForumDecision.Edited, ForumDecision.Closed, ForumDecision.Moved, ForumDecision.Split, ForumDecision.Merged,
    ];

    private static readonly DecisionKind[] OfMembers = [DecisionKind.Warned, DecisionKind.Silenced];

    /// <returns>What was decided about a member and what they wrote, the last first.</returns>
    public IReadOnlyList<AgainstMember> Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var said = db.Set<ForumAppealRow>().AsNoTracking()
            .Where(appeal => appeal.MemberKey == member)
            .ToDictionary(appeal => appeal.DecisionId);
        var since = time.GetUtcNow().UtcDateTime - Term;
        var posts = db.Set<ForumDecisionRow>().AsNoTracking()
            .Where(row => row.AuthorKey == member && row.DecidedBy != member && OfPosts.Contains(row.Kind))
            .Select(row => new
            {
                row,
                Pseudonym = db.Set<ForumPostRow>().Where(post => post.Id == row.PostId).Select(post => post.Pseudonym).FirstOrDefault(),
            })
            .AsEnumerable()
            .Select(found => new AgainstMember(
                found.row.Id, ForumDecisionWords.Of(found.row.Kind), found.row.Reason, found.row.DecidedAt)
            {
                By = found.row.DecidedBy,
                Post = found.row.PostId,
                Pseudonym = found.Pseudonym,
            });
        var own = db.Set<MemberDecisionRow>().AsNoTracking()
            .Where(row => row.MemberKey == member && OfMembers.Contains(row.Kind))
            .AsEnumerable()
            .Select(row => new AgainstMember(row.Id, DecisionWords.Of(row.Kind), row.Reason, row.DecidedAt) { By = row.DecidedBy });
        return
        [
            .. posts.Concat(own).OrderByDescending(decision => decision.At).Select(decision => decision with
            {
                Appeal = said.GetValueOrDefault(decision.Id),
                IsOpen = decision.At > since && !said.ContainsKey(decision.Id),
            }),
        ];
    }

    /// <summary>The same form sent twice objects once.</summary>
    public void Add(Guid member, AgainstMember decision, string text)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_appeal (id, decision_id, decided_by, member_key, text, created_at, is_granted)
            VALUES ({Guid.NewGuid()}, {decision.Id}, {decision.By}, {member}, {text}, {time.GetUtcNow().UtcDateTime}, {false})
            ON CONFLICT (decision_id) DO NOTHING
            """);
        scope.Complete();
    }
}
