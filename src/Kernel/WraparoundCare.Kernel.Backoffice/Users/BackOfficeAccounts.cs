using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>The kernel's users as accounts that sign in.</summary>
internal sealed class BackOfficeAccounts(
    ICoreScopeProvider scopes,
    IBackOfficeUserStore users,
    UserSecondFactors secondFactors,
    UserNotifications notifications,
    UserSettings settings) : IAccountStore
{
    private const string Kind = "user";
    private const string Nobody = "0";

    public SignInPolicy Policy => settings.SignIn;

    public static Account Of(IUser user) => new(new AccountId(Kind, user.Key))
    {
        // A program signs in with a secret of its own.
        PasswordHash = user.Kind == UserKind.Default ? user.RawPasswordValue : null,
        SecurityStamp = user.SecurityStamp,
        IsApproved = user.IsApproved,
        IsLockedOut = user.IsLockedOut,
        LastLockout = user.LastLockoutDate,
        FailedAttempts = user.FailedPasswordAttempts,
        LastSignIn = user.LastLoginDate,
    };

    public async Task<Account?> FindByNameAsync(string name) => await users.GetByUserNameAsync(name) is { } user ? Of(user) : null;

    public async Task<Account?> GetAsync(Guid key) => await users.GetAsync(key) is { } user ? Of(user) : null;

    public Task<IReadOnlyList<SecondFactor>> GetSecondFactorsAsync(Guid key) => secondFactors.GetAsync(key);

    /// <summary>The second steps that can be checked here; none means that a user who has one cannot come in.</summary>
    public async Task<IReadOnlyList<string>> GetProvidersAsync(Guid key) =>
        [.. (await GetSecondFactorsAsync(key)).Where(factor => factor.Verify is not null).Select(factor => factor.Provider)];

    public async Task<AccountUpdate?> UpdateAsync(Guid? key, Func<Account?, AccountUpdate> change)
    {
        using var scope = scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.KeyValues);
        var user = key is { } known ? await users.GetAsync(known) : null;
        var before = user is null ? null : Of(user);
        var update = change(before);
        if (user is not null && update.Account is { } after && after != before)
        {
            Write(after, user);
            if (await users.SaveAsync(user) != UserOperationStatus.Success)
            {
                return null;
            }
        }

        foreach (var what in update.Events)
        {
            await AnnounceAsync(what, user?.Id.ToInvariantString() ?? Nobody);
        }

        scope.Complete();
        return update;
    }

    private static void Write(Account account, IUser user)
    {
        user.SecurityStamp = account.SecurityStamp;
        user.IsLockedOut = account.IsLockedOut;
        user.LastLockoutDate = account.LastLockout;
        user.FailedPasswordAttempts = account.FailedAttempts;
        user.LastLoginDate = account.LastSignIn;
        if (account.PasswordHash is { } hash)
        {
            user.RawPasswordValue = hash;
        }
    }

    private Task AnnounceAsync(AccountEvent what, string user) => notifications.PublishAsync(address => what switch
    {
        AccountEvent.SignInFailed => new UserLoginFailedNotification(address, user, user),
        AccountEvent.LockedOut => new UserLockedNotification(address, user, user),
        AccountEvent.SignedIn => new UserLoginSuccessNotification(address, user, user),
        AccountEvent.SignedOut => new UserLogoutSuccessNotification(address, user, user),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    });
}
