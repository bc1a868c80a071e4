using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>
/// The kernel's users as accounts that sign in. Of a user's lock only the one that a person sets is the kernel's IsLockedOut; how often
/// and when failures made somebody wait is noted in the two fields beside it, and read by people only.
/// </summary>
internal sealed class BackOfficeAccounts(
    UserRecords users,
    UserSecondFactors secondFactors,
    StoredSignInFailures failures,
    UserNotifications notifications,
    UserSettings settings) : IAccountStore
{
    private const string Kind = "user";
    private const string Nobody = "0";

    public SignInPolicy Policy => settings.SignIn;

    public static AccountId IdOf(Guid user) => new(Kind, user);

    public static Account Of(IUser user) => new(IdOf(user.Key))
    {
        // A program signs in with a secret of its own.
        PasswordHash = user.Kind == UserKind.Default ? user.RawPasswordValue : null,
        SecurityStamp = user.SecurityStamp,
        IsApproved = user.IsApproved,
        IsBlocked = user.IsLockedOut,
        LastLockout = user.LastLockoutDate,
        FailedAttempts = user.FailedPasswordAttempts,
        LastSignIn = user.LastLoginDate,
    };

    public async Task<Account?> FindByNameAsync(string name) => await users.FindByNameAsync(name) is { } user ? Of(user) : null;

    public async Task<Account?> GetAsync(Guid key) => await users.GetAsync(key) is { } user ? Of(user) : null;

    public Task<IReadOnlyList<SecondFactor>> GetSecondFactorsAsync(Guid key) => secondFactors.GetAsync(key);

    /// <summary>The second steps that can be checked here; none means that a user who has one cannot come in.</summary>
    public async Task<IReadOnlyList<string>> GetProvidersAsync(Guid key) =>
        [.. (await GetSecondFactorsAsync(key)).Where(factor => factor.Verify is not null).Select(factor => factor.Provider)];

    public async Task<AccountUpdate?> UpdateAsync(Guid? key, Func<Account?, SignInFailures, AccountUpdate> change)
    {
        using var scope = users.BeginChange();
        var user = key is { } known ? await users.GetAsync(known) : null;
        var update = user is null ? change(null, SignInFailures.None) : await UpdateAsync(user, change);
        foreach (var what in update?.Events ?? [])
        {
            await AnnounceAsync(what, user?.Id.ToInvariantString() ?? Nobody);
        }

        scope.Complete();
        return update;
    }

    private async Task<AccountUpdate?> UpdateAsync(IUser user, Func<Account?, SignInFailures, AccountUpdate> change)
    {
        var before = Of(user);
        var failed = failures.Read(before.Id);
        var update = change(before, failed);
        if (update.Account is { } after && after != before)
        {
            Write(after, user);
            if (!await users.SaveAsync(user))
            {
                return null;
            }
        }

        if (update.Failures is { } counted)
        {
            failures.Write(before.Id, failed, counted);
        }

        return update;
    }

    private static void Write(Account account, IUser user)
    {
        user.SecurityStamp = account.SecurityStamp;
        user.IsLockedOut = account.IsBlocked;
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
        AccountEvent.Unlocked => new UserUnlockedNotification(address, user, notifications.Performer),
        AccountEvent.SignedIn => new UserLoginSuccessNotification(address, user, user),
        AccountEvent.SignedOut => new UserLogoutSuccessNotification(address, user, user),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    });
}
