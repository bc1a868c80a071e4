using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Appeals;

/// <summary>
/// What moderators answer to objections. Who decided does not answer, as long as there is another moderator. Who is right has a hidden post
/// placed again at once; anything else is undone by hand.
/// </summary>
internal sealed class AppealAnswers(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumAppeals appeals, PostModeration posts, ForumMail mail)
{
    /// <returns>The objection with the decision that it is about; null when it is not there.</returns>
    public (ForumAppealRow Appeal, AgainstMember Decision)? Find(Guid id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumAppealRow>().AsNoTracking().FirstOrDefault(row => row.Id == id) is { } appeal
            && appeals.Of(appeal.MemberKey).FirstOrDefault(decision => decision.Id == appeal.DecisionId) is { } decision
                ? (appeal, decision)
                : null;
    }

    public bool CanAnswer(ForumVisitor moderator, ForumAppealRow appeal)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return moderator.IsModerator && appeal.AnsweredAt is null && appeal.MemberKey != moderator.Member
            && (appeal.DecidedBy != moderator.Member || !HasOther(moderator.Member));
    }

    /// <returns>False when somebody else answered it, or has to.</returns>
    public bool Answer(Guid id, ForumVisitor moderator, bool isGranted, string answer)
    {
        using var scope = scopes.CreateCoreScope();
        var rows = work.Required.Db.Set<ForumAppealRow>().Where(row => row.Id == id);
        rows.ExecuteUpdate(set => set.SetProperty(row => row.IsGranted, row => row.IsGranted));
        var isDone = Find(id) is var (appeal, decision) && CanAnswer(moderator, appeal);
        if (isDone)
        {
            Write(rows, moderator, isGranted, answer);
        }

        scope.Complete();
        return isDone;
    }

    private void Write(IQueryable<ForumAppealRow> rows, ForumVisitor moderator, bool isGranted, string answer)
    {
        var appeal = rows.AsNoTracking().Single();
        var now = posts.Now;
        rows.ExecuteUpdate(set => set
            .SetProperty(row => row.AnsweredAt, now)
            .SetProperty(row => row.AnsweredBy, moderator.Member)
            .SetProperty(row => row.IsGranted, isGranted)
            .SetProperty(row => row.Answer, answer));
        if (isGranted && Find(appeal.Id) is (_, { Post: { } post }))
        {
            posts.Restore(post, moderator);
        }

        Queue.ForumClaims.Drop(work.Required.Db, appeal.Id);
        mail.TellOfAnswer(appeal.MemberKey);
    }

    private bool HasOther(Guid? moderator) => work.Required.Db.Database.SqlQuery<Guid>(
        $"""
        SELECT person.key AS "Value" FROM node person
        JOIN member_to_group ON member_to_group.member_id = person.id
        JOIN node kind ON kind.id = member_to_group.group_id
        WHERE kind.name = {MemberGroups.Moderator}
        """).AsEnumerable().Any(key => key != moderator);
}
