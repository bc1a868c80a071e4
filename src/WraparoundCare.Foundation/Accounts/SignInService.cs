using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts;

public enum SignInOutcome
{
    /// <summary>Wrong, unknown, switched off or made to wait: the answer does not say which.</summary>
    Refused,

    /// <summary>So many try at once that it was not looked at.</summary>
    Busy,

    NeedsCode,

    Succeeded,
}

/// <summary>What came of an attempt.</summary>
/// <param name="Account">Whose it is; null when refused.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, Account? Account = null);

/// <summary>A code, and the second step that it is of.</summary>
public sealed record SignInCode(string Provider, string Code);

/// <summary>
/// Decides who comes in, for accounts of every kind. It takes the same work, and as long, to refuse a name that is not there as one with
/// another password. Who fails has to wait, and longer each time; nobody else has to because of it.
/// </summary>
public sealed class SignInService(PasswordHashing passwords, KnownDevices devices, SecurityLog log, TimeProvider time)
{
    /// <summary>After this it makes sense to try again when it was too busy.</summary>
    public static readonly TimeSpan BusyFor = TimeSpan.FromSeconds(5);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<SignInAnswer> TryPasswordAsync(
        IAccountStore accounts, string name, string password, SignInSource source, CancellationToken cancellationToken)
    {
        Comparison compared;
        var started = time.GetTimestamp();
        using (var turn = await passwords.WaitForTurnAsync(cancellationToken))
        {
            if (!turn.IsAcquired)
            {
                log.Report(SecurityEvent.TooBusyToSignIn);
                return new SignInAnswer(SignInOutcome.Busy);
            }

            compared = Compare(await accounts.FindByNameAsync(name), password);
        }

        return compared.Account is { } account
            ? await TryPasswordAsync(accounts, account, compared, source) ?? await RefuseAsync(accounts, started, cancellationToken)
            : await RefuseNobodyAsync(accounts, started, cancellationToken);
    }

    /// <param name="accounts">Where the account is.</param>
    /// <param name="pending">Whose password was right a moment ago.</param>
    /// <param name="code">What followed.</param>
    /// <param name="source">Where it comes from.</param>
    public async Task<SignInAnswer> TryCodeAsync(
        IAccountStore accounts, PendingSignIn pending, SignInCode code, SignInSource source, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (await accounts.GetAsync(pending.Key) is not { } account)
        {
            return await RefuseNobodyAsync(accounts, started, cancellationToken);
        }

        var factor = await FindFactorAsync(accounts, pending.Key, code);
        var attempt = Attempt(account, source, SignInAttempt.Codes);

        // A code that works once is used up in the same transaction, and only when it lets somebody in.
        var update = await accounts.UpdateAsync(pending.Key, (fresh, failures) =>
            fresh?.SecurityStamp == pending.SecurityStamp
            && MayEnter(accounts, fresh, failures, attempt)
            && factor?.Verify?.Invoke(code.Code) == true
                ? accounts.Policy.Succeed(fresh!, failures, attempt, Now)
                : accounts.Policy.Fail(fresh, failures, attempt, Now));
        return Answer(update) ?? await RefuseAsync(accounts, started, cancellationToken);
    }

    /// <summary>
    /// Who comes with a passkey has shown two things at once: to have the device, and to be the one that it obeys. Others who failed at the
    /// account do not make them wait.
    /// </summary>
    public async Task<SignInAnswer> TryPasskeyAsync(IAccountStore accounts, Guid key, SignInSource source)
    {
        if (await accounts.GetAsync(key) is not { } account)
        {
            return new SignInAnswer(SignInOutcome.Refused);
        }

        var attempt = Attempt(account, source, strangers: null);
        var update = await accounts.UpdateAsync(key, (fresh, failures) => fresh is { IsApproved: true, IsBlocked: false }
            ? accounts.Policy.Succeed(fresh, failures, attempt, Now)
            : new AccountUpdate(fresh, AccountEvent.SignInFailed));
        return Answer(update) ?? new SignInAnswer(SignInOutcome.Refused);
    }

    /// <summary>
    /// For who shows something else than a password, such as a link from a mail. Whatever it is, it must be worth nothing any more when the
    /// account's last sign-in or security stamp has changed.
    /// </summary>
    /// <param name="accounts">Where the account is.</param>
    /// <param name="key">Whose account it is said to be.</param>
    /// <param name="isProven">Whether the proof is of the account as it stands at that moment.</param>
    /// <param name="source">Where it comes from.</param>
    public async Task<SignInAnswer> TryProofAsync(IAccountStore accounts, Guid key, Func<Account, bool> isProven, SignInSource source)
    {
        if (await accounts.GetAsync(key) is not { } account)
        {
            return new SignInAnswer(SignInOutcome.Refused);
        }

        var needsCode = await accounts.GetSecondFactorsAsync(key) is not [];
        var attempt = Attempt(account, source, strangers: null);
        var update = await accounts.UpdateAsync(key, (fresh, failures) =>
            fresh is not { IsApproved: true, IsBlocked: false } || !isProven(fresh)
                ? new AccountUpdate(fresh, AccountEvent.SignInFailed)
                : needsCode
                    ? new AccountUpdate(fresh)
                    : accounts.Policy.Succeed(fresh, failures, attempt, Now));
        return Answer(update) ?? new SignInAnswer(SignInOutcome.Refused);
    }

    /// <summary>
    /// Writes down that somebody signed out. Where sessions have no row of their own (<see cref="AccountSessions"/>), it ends every one:
    /// a copy of the cookie is worth nothing from now on.
    /// </summary>
    public static Task SignOutAsync(IAccountStore accounts, Guid key, bool everywhere = true) => accounts.UpdateAsync(
        key,
        (account, _) => account is null
            ? new AccountUpdate(null)
            : new AccountUpdate(everywhere ? account.WithNewSecurityStamp() : account, AccountEvent.SignedOut));

    /// <summary>Nobody has to wait any more, and a block by a person is lifted.</summary>
    /// <returns>The account; null when it is not there or was not saved.</returns>
    public static async Task<Account?> UnlockAsync(IAccountStore accounts, Guid key)
    {
        var update = await accounts.UpdateAsync(key, (account, _) => account is null
            ? new AccountUpdate(null)
            : new AccountUpdate(account with { IsBlocked = false, FailedAttempts = 0 }, AccountEvent.Unlocked)
            {
                Failures = SignInFailures.None,
            });
        return update?.Account;
    }

    // The settings may have become stronger since the password was set. Hashed before the lock is taken, which others wait for.
    private Comparison Compare(Account? account, string password) => passwords.Verify(account?.PasswordHash, password) switch
    {
        PasswordVerificationResult.Failed => new Comparison(account, false, account?.PasswordHash),
        PasswordVerificationResult.SuccessRehashNeeded => new Comparison(account, true, passwords.Hash(password)),
        _ => new Comparison(account, true, account?.PasswordHash),
    };

    private async Task<SignInAnswer?> TryPasswordAsync(
        IAccountStore accounts, Account account, Comparison compared, SignInSource source)
    {
        var needsCode = await accounts.GetSecondFactorsAsync(account.Id.Key) is not [];
        var attempt = Attempt(account, source, needsCode ? null : SignInAttempt.Passwords);
        return Answer(await accounts.UpdateAsync(account.Id.Key, (fresh, failures) =>
            !compared.IsRight || !MayEnter(accounts, fresh, failures, attempt)
                ? accounts.Policy.Fail(fresh, failures, attempt, Now)
                : needsCode
                    ? new AccountUpdate(fresh)
                    : accounts.Policy.Succeed(Renewed(fresh!, account.PasswordHash, compared.Hash), failures, attempt, Now)));
    }

    private static async Task<SecondFactor?> FindFactorAsync(IAccountStore accounts, Guid key, SignInCode code) =>
        (await accounts.GetSecondFactorsAsync(key)).FirstOrDefault(factor => factor.Provider == code.Provider);

    // Whoever has set another password in the meantime keeps that.
    private static Account Renewed(Account account, string? former, string? hash) =>
        account.PasswordHash == former ? account with { PasswordHash = hash } : account;

    private static SignInAnswer? Answer(AccountUpdate? update) => update switch
    {
        { Account: { } signedIn, Events: [AccountEvent.SignedIn] } => new SignInAnswer(SignInOutcome.Succeeded, signedIn),
        { Account: { } known, Events: [] } => new SignInAnswer(SignInOutcome.NeedsCode, known),
        _ => null,
    };

    private bool MayEnter(IAccountStore accounts, Account? account, SignInFailures failures, SignInAttempt attempt) =>
        account is { IsApproved: true, IsBlocked: false } && !accounts.Policy.MustWait(failures, attempt, Now);

    private SignInAttempt Attempt(Account account, SignInSource source, string? strangers) =>
        SignInAttempt.Of(account, source, devices.Recognize(account, source.Device), strangers);

    private async Task<SignInAnswer> RefuseNobodyAsync(IAccountStore accounts, long started, CancellationToken cancellationToken)
    {
        await accounts.UpdateAsync(null, (_, _) => new AccountUpdate(null, AccountEvent.SignInFailed));
        return await RefuseAsync(accounts, started, cancellationToken);
    }

    private async Task<SignInAnswer> RefuseAsync(IAccountStore accounts, long started, CancellationToken cancellationToken)
    {
        var left = accounts.Policy.MinRefusalTime - time.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, cancellationToken);
        }

        return new SignInAnswer(SignInOutcome.Refused);
    }

    private sealed record Comparison(Account? Account, bool IsRight, string? Hash);
}
