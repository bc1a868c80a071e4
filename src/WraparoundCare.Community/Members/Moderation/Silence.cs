using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Members.Moderation;

/// <summary>Who may read and not write for a while, because a moderator decided so.</summary>
internal sealed class Silence(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    /// <returns>Until when the member cannot write, in UTC; null when they can.</returns>
    public DateTime? Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var last = work.Required.Db.Set<MemberDecisionRow>().AsNoTracking()
            .Where(row => row.MemberKey == member && (row.Kind == DecisionKind.Silenced || row.Kind == DecisionKind.Unsilenced))
            .OrderByDescending(row => row.DecidedAt)
            .ThenByDescending(row => row.Until)
            .FirstOrDefault();
        return last is { Kind: DecisionKind.Silenced, Until: { } until } && until > time.GetUtcNow().UtcDateTime ? until : null;
    }
}
