using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Discussions;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>
/// Editors take tips away: one transaction, with a record that nobody changes, a mail in which the writer reads why, and what the page
/// shows from then on.
/// </summary>
internal sealed class TipRemovals(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumTips tips, DiscussionUpdates updates, ForumDecisions decisions)
{
    /// <returns>False when it is not there, or was over already.</returns>
    public bool TakeAway(Guid id, Verdict verdict)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var post = tips.Find(id) is { } seen ? HeldPost.Of(db, seen.Row.PostId) : null;
        var now = tips.Now;
        var isDone = post is not null && db.Set<ForumTipRow>()
            .Where(row => row.Id == id && (row.State == TipState.Asked || row.State == TipState.Shown))
            .ExecuteUpdate(set => set
                .SetProperty(row => row.State, TipState.TakenAway)
                .SetProperty(row => row.EndedAt, now)) == 1;
        if (isDone)
        {
            updates.PageChanged(db.Set<ForumTipRow>().Where(row => row.Id == id).Select(row => row.PageKey).Single());
            decisions.Add(post!, verdict);
        }

        scope.Complete();
        return isDone;
    }
}
