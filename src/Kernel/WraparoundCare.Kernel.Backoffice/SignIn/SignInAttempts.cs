using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>
/// Writes down what came of an attempt, under a lock, so that many at once are counted one by one. An attempt for a user that is
/// not there is one transaction too.
/// </summary>
internal sealed class SignInAttempts(
    ICoreScopeProvider scopes, IBackOfficeUserStore users, IEventAggregator events, SignInSettings settings, IHttpContextAccessor requests)
{
    private const string Nobody = "0";

    private string Address => requests.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    /// <param name="key">Whose password or code was wrong; null when there is no such user.</param>
    public async Task FailAsync(Guid? key)
    {
        using var scope = Begin();
        var user = key is { } known ? await users.GetAsync(known) : null;
        var id = user?.Id.ToInvariantString() ?? Nobody;
        await events.PublishAsync(new UserLoginFailedNotification(Address, id, id));
        if (user is not null && !settings.IsLocked(user))
        {
            await CountAsync(user, id);
        }

        scope.Complete();
    }

    /// <param name="key">Who proved to be who they are.</param>
    /// <param name="change">What else to save of the user.</param>
    /// <returns>The user; null when it may not sign in after all.</returns>
    public async Task<IUser?> SucceedAsync(Guid key, Action<IUser> change)
    {
        using var scope = Begin();
        if (await users.GetAsync(key) is not { IsApproved: true } user || settings.IsLocked(user))
        {
            scope.Complete();
            return null;
        }

        change(user);
        user.FailedPasswordAttempts = 0;
        user.IsLockedOut = false;
        user.LastLoginDate = settings.Now;
        if (!settings.AllowsSeveralSessions || string.IsNullOrEmpty(user.SecurityStamp))
        {
            RenewStamp(user);
        }

        if (await users.SaveAsync(user) != UserOperationStatus.Success)
        {
            return null;
        }

        var id = user.Id.ToInvariantString();
        await events.PublishAsync(new UserLoginSuccessNotification(Address, id, id));
        scope.Complete();
        return user;
    }

    /// <summary>Ends every session of the user: a copy of the cookie is worth nothing from now on.</summary>
    public async Task EndAsync(Guid key)
    {
        using var scope = Begin();
        if (await users.GetAsync(key) is { } user)
        {
            RenewStamp(user);
            await users.SaveAsync(user);
            var id = user.Id.ToInvariantString();
            await events.PublishAsync(new UserLogoutSuccessNotification(Address, id, id));
        }

        scope.Complete();
    }

    private async Task CountAsync(IUser user, string id)
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts++;
        if (user.FailedPasswordAttempts >= settings.MaxFailures)
        {
            user.IsLockedOut = true;
            user.LastLockoutDate = settings.Now;
            user.FailedPasswordAttempts = 0;
            await events.PublishAsync(new UserLockedNotification(Address, id, id));
        }

        await users.SaveAsync(user);
    }

    private static void RenewStamp(IUser user) => user.SecurityStamp = Guid.NewGuid().ToString();

    private ICoreScope Begin()
    {
        var scope = scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.KeyValues);
        return scope;
    }
}
