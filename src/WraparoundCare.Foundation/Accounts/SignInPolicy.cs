namespace WraparoundCare.Foundation.Accounts;

/// <summary>What holds when accounts of a kind sign in.</summary>
/// <param name="MaxFailedAttempts">The wrong password or code after which one address has to wait.</param>
/// <param name="MaxWait">How long it waits at most; never more than <see cref="LongestWait"/>.</param>
/// <param name="MinRefusalTime">How long a refusal takes at least, so that its time tells nothing.</param>
/// <param name="AllowsConcurrentSessions">Whether signing in leaves the account's other sessions alone.</param>
public sealed record SignInPolicy(int MaxFailedAttempts, TimeSpan MaxWait, TimeSpan MinRefusalTime, bool AllowsConcurrentSessions)
{
    /// <summary>So many times as many failures, from wherever, make all strange devices wait.</summary>
    public const int StrangersFactor = 10;

    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <summary>More would keep a person out longer than it keeps off who guesses.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <returns>
    /// The account as it becomes after a wrong password or code. While an attempt has to wait it is not judged, and not counted either.
    /// </returns>
    internal AccountUpdate Fail(Account? account, SignInFailures failures, SignInAttempt attempt, DateTime now)
    {
        if (account is null || MustWait(failures, attempt, now))
        {
            return new AccountUpdate(account, AccountEvent.SignInFailed);
        }

        var counted = failures.With(attempt.Own, now);
        counted = attempt.Strangers is { } strangers ? counted.With(strangers, now) : counted;
        var failed = account with { FailedAttempts = account.FailedAttempts + 1 };
        return MustWait(counted, attempt, now)
            ? new AccountUpdate(failed with { LastLockout = now }, AccountEvent.SignInFailed, AccountEvent.LockedOut) { Failures = counted }
            : new AccountUpdate(failed, AccountEvent.SignInFailed) { Failures = counted };
    }

    /// <returns>The account signed in.</returns>
    internal AccountUpdate Succeed(Account account, SignInFailures failures, SignInAttempt attempt, DateTime now)
    {
        var signedIn = account with { FailedAttempts = 0, LastSignIn = now };
        return new AccountUpdate(
            AllowsConcurrentSessions && !string.IsNullOrEmpty(signedIn.SecurityStamp) ? signedIn : signedIn.WithNewSecurityStamp(),
            AccountEvent.SignedIn)
        {
            Failures = failures.Without(attempt.Own, SignInAttempt.Passwords, SignInAttempt.Codes),
        };
    }

    internal bool MustWait(SignInFailures failures, SignInAttempt attempt, DateTime now) =>
        MustWait(failures.Of(attempt.Own, now), MaxFailedAttempts, now)
        || (attempt.Strangers is { } strangers && MustWait(failures.Of(strangers, now), MaxFailedAttempts * StrangersFactor, now));

    private bool MustWait(FailureCount? count, int allowed, DateTime now) =>
        count is not null && count.Failures >= allowed && now < count.Last + Wait(count.Failures - allowed);

    private TimeSpan Wait(int more)
    {
        var longest = MaxWait < LongestWait ? MaxWait : LongestWait;
        var wait = FirstWait * Math.Pow(2, Math.Min(more, 10));
        return wait < longest ? wait : longest;
    }
}
