using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>What members chose about following.</summary>
internal sealed class FollowSettings(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    public ForumFollowSettingRow Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumFollowSettingRow>().AsNoTracking().FirstOrDefault(row => row.MemberKey == member)
            ?? new ForumFollowSettingRow { MemberKey = member, FollowsOwn = true };
    }
}
