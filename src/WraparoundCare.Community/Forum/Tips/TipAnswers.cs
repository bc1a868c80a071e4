using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Discussions;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>What writers say to a tip, each in one transaction with what its page shows from then on.</summary>
internal sealed class TipAnswers(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumTips tips, DiscussionUpdates updates)
{
    /// <param name="id">Which tip.</param>
    /// <param name="author">Who answers.</param>
    /// <param name="credit">How the writer wants to be named; null to say no.</param>
    /// <returns>False when it is not asked any more.</returns>
    public bool Answer(Guid id, Guid author, TipCredit? credit) => Change(id, author, TipState.Asked, (row, now) => row
        .ExecuteUpdate(set => set
            .SetProperty(tip => tip.State, credit is null ? TipState.Refused : TipState.Shown)
            .SetProperty(tip => tip.Credit, credit)
            .SetProperty(tip => tip.AnsweredAt, now)
            .SetProperty(tip => tip.EndedAt, credit is null ? now : null)));

    /// <summary>Takes a yes back, also of what is not to be seen now.</summary>
    /// <returns>False when there is nothing to take back.</returns>
    public bool Withdraw(Guid id, Guid author) => Change(id, author, TipState.Shown, (row, now) => row
        .ExecuteUpdate(set => set
            .SetProperty(tip => tip.State, TipState.Withdrawn)
            .SetProperty(tip => tip.EndedAt, now)));

    private bool Change(Guid id, Guid author, TipState from, Action<IQueryable<ForumTipRow>, DateTime> change)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        if (tips.Find(id, author) is { } seen)
        {
            HeldPost.Of(db, seen.Row.PostId);
        }

        var now = tips.Now;
        var isDone = tips.Find(id, author) is { } tip && tip.Row.State == from
            && (from is not TipState.Asked || tip.StateAt(now) is TipState.Asked);
        if (isDone)
        {
            change(db.Set<ForumTipRow>().Where(row => row.Id == id), now);
            updates.PageChanged(db.Set<ForumTipRow>().Where(row => row.Id == id).Select(row => row.PageKey).Single());
        }

        scope.Complete();
        return isDone;
    }
}
