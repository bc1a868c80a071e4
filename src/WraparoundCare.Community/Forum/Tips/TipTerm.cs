using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>
/// Notes that tips ended whose writers gave no answer in time, or whose posts are not what they were. Nobody saw them since; from then on
/// their term runs, after which they go. Every node may do so.
/// </summary>
internal sealed class TipTerm(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumTips tips)
{
    /// <returns>How many ended.</returns>
    public int Apply()
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var now = tips.Now;
        var ended = tips.Open()
            .Select(tip => (tip.Row.Id, Was: tip.Row.State, Is: tip.StateAt(now)))
            .Where(tip => tip.Is != tip.Was)
            .Sum(tip => work.Required.Db.Set<ForumTipRow>()
                .Where(row => row.Id == tip.Id && row.State == tip.Was)
                .ExecuteUpdate(set => set
                    .SetProperty(row => row.State, tip.Is)
                    .SetProperty(row => row.EndedAt, now)));
        scope.Complete();
        return ended;
    }
}
