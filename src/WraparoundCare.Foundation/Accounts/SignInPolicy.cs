namespace WraparoundCare.Foundation.Accounts;

/// <summary>What holds when accounts of a kind sign in.</summary>
/// <param name="MaxFailedAttempts">The wrong password or code that locks the account, counted from the last right one.</param>
/// <param name="LockoutTime">How long it stays locked.</param>
/// <param name="MinRefusalTime">How long a refusal takes at least, so that its time tells nothing.</param>
/// <param name="AllowsConcurrentSessions">Whether signing in leaves the account's other sessions alone.</param>
public sealed record SignInPolicy(int MaxFailedAttempts, TimeSpan LockoutTime, TimeSpan MinRefusalTime, bool AllowsConcurrentSessions)
{
    public bool IsLockedOut(Account account, DateTime now) =>
        account.IsLockedOut && (account.LastLockout is not { } since || now < since + LockoutTime);

    public AccountUpdate Fail(Account? account, DateTime now)
    {
        if (account is null || IsLockedOut(account, now))
        {
            return new AccountUpdate(account, AccountEvent.SignInFailed);
        }

        var failed = account.FailedAttempts + 1;
        return failed < MaxFailedAttempts
            ? new AccountUpdate(account with { IsLockedOut = false, FailedAttempts = failed }, AccountEvent.SignInFailed)
            : new AccountUpdate(
                account with { IsLockedOut = true, LastLockout = now, FailedAttempts = 0 },
                AccountEvent.SignInFailed,
                AccountEvent.LockedOut);
    }

    /// <returns>The account signed in; without an event when it may not sign in after all.</returns>
    public AccountUpdate Succeed(Account? account, DateTime now)
    {
        if (account is not { IsApproved: true } || IsLockedOut(account, now))
        {
            return new AccountUpdate(account);
        }

        var signedIn = account with { FailedAttempts = 0, IsLockedOut = false, LastSignIn = now };
        return new AccountUpdate(
            AllowsConcurrentSessions && !string.IsNullOrEmpty(signedIn.SecurityStamp) ? signedIn : signedIn.WithNewSecurityStamp(),
            AccountEvent.SignedIn);
    }
}
