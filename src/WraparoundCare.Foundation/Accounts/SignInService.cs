using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts;

public enum SignInOutcome
{
    /// <summary>Wrong, unknown or locked: the answer does not say which.</summary>
    Refused,

    /// <summary>The password is right and the account may not come in.</summary>
    Disabled,

    NeedsCode,

    Succeeded,
}

/// <summary>What came of an attempt.</summary>
/// <param name="Account">Whose it is; null when refused.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, Account? Account = null);

/// <summary>
/// Decides who comes in, for accounts of every kind. It takes the same work, and as long, to refuse a name that is not there as one with
/// another password.
/// </summary>
public sealed class SignInService(PasswordHashing passwords, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<SignInAnswer> TryPasswordAsync(
        IAccountStore accounts, string name, string password, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var account = await accounts.FindByNameAsync(name);
        var compared = passwords.Verify(account?.PasswordHash, password);
        if (account is null || compared == PasswordVerificationResult.Failed || accounts.Policy.IsLockedOut(account, Now))
        {
            return await RefuseAsync(accounts, account?.Id.Key, started, cancellationToken);
        }

        if (!account.IsApproved)
        {
            return new SignInAnswer(SignInOutcome.Disabled, account);
        }

        if (await accounts.GetSecondFactorsAsync(account.Id.Key) is not [])
        {
            return new SignInAnswer(SignInOutcome.NeedsCode, account);
        }

        // The settings may have become stronger since the password was set. Hashed before the lock is taken, which others wait for.
        var hash = compared == PasswordVerificationResult.SuccessRehashNeeded ? passwords.Hash(password) : account.PasswordHash;
        return await AcceptAsync(
            accounts, account.Id.Key, fresh => fresh.PasswordHash == account.PasswordHash ? fresh with { PasswordHash = hash } : fresh);
    }

    /// <param name="accounts">Where the account is.</param>
    /// <param name="pending">Whose password was right a moment ago.</param>
    /// <param name="provider">The second step that the code is of.</param>
    public async Task<SignInAnswer> TryCodeAsync(
        IAccountStore accounts, PendingSignIn pending, string provider, string code, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (await accounts.GetAsync(pending.Key) is not { } account
            || account.SecurityStamp != pending.SecurityStamp
            || accounts.Policy.IsLockedOut(account, Now)
            || !await IsRightAsync(accounts, pending.Key, provider, code))
        {
            return await RefuseAsync(accounts, pending.Key, started, cancellationToken);
        }

        return await AcceptAsync(accounts, pending.Key, fresh => fresh);
    }

    /// <summary>Ends every session of the account: a copy of the cookie is worth nothing from now on.</summary>
    public static Task SignOutAsync(IAccountStore accounts, Guid key) => accounts.UpdateAsync(
        key,
        account => account is null ? new AccountUpdate(null) : new AccountUpdate(account.WithNewSecurityStamp(), AccountEvent.SignedOut));

    private static async Task<bool> IsRightAsync(IAccountStore accounts, Guid key, string provider, string code)
    {
        var factors = await accounts.GetSecondFactorsAsync(key);
        return factors.FirstOrDefault(factor => factor.Provider == provider)?.Verify?.Invoke(code) == true;
    }

    private async Task<SignInAnswer> AcceptAsync(IAccountStore accounts, Guid key, Func<Account, Account> change)
    {
        var update = await accounts.UpdateAsync(key, account => accounts.Policy.Succeed(account is null ? null : change(account), Now));
        return update is { Account: { } signedIn, Events: [AccountEvent.SignedIn] }
            ? new SignInAnswer(SignInOutcome.Succeeded, signedIn)
            : new SignInAnswer(SignInOutcome.Refused);
    }

    private async Task<SignInAnswer> RefuseAsync(IAccountStore accounts, Guid? key, long started, CancellationToken cancellationToken)
    {
        await accounts.UpdateAsync(key, account => accounts.Policy.Fail(account, Now));
        var left = accounts.Policy.MinRefusalTime - time.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, cancellationToken);
        }

        return new SignInAnswer(SignInOutcome.Refused);
    }
}
