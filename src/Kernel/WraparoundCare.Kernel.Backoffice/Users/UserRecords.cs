using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>The kernel's users, to be read and changed one attempt at a time.</summary>
internal sealed class UserRecords(ICoreScopeProvider scopes, IBackOfficeUserStore users, CacheRefresherCollection refreshers)
{
    /// <summary>
    /// Takes the lock at once: the kernel's own waits for the first use of the database, which a user from memory never makes.
    /// </summary>
    public ICoreScope BeginChange()
    {
        var scope = scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.KeyValues);
        return scope;
    }

    public Task<IUser?> FindByNameAsync(string name) => users.GetByUserNameAsync(name);

    public async Task<IUser?> GetAsync(Guid key)
    {
        var user = await users.GetAsync(key);
        if (user is not { IsLockedOut: true })
        {
            return user;
        }

        // The operator may have lifted the block in a process of its own, of which a site on SQLite hears nothing.
        refreshers[UserCacheRefresher.UniqueId]?.Refresh(user.Id);
        return await users.GetAsync(key);
    }

    public async Task<bool> SaveAsync(IUser user) => await users.SaveAsync(user) == UserOperationStatus.Success;
}
