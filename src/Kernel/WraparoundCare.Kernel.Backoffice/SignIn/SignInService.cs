using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

internal enum SignInOutcome
{
    /// <summary>Wrong, unknown or locked: the answer does not say which.</summary>
    Refused,

    /// <summary>The password is right and the user may not come in.</summary>
    Disabled,

    NeedsCode,

    Succeeded,
}

/// <summary>What came of an attempt.</summary>
/// <param name="User">Who it is; null when refused.</param>
internal sealed record SignInAnswer(SignInOutcome Outcome, IUser? User = null);

/// <summary>Decides who comes in. It takes the same work, and as long, to refuse a user that is not there as one with another password.</summary>
internal sealed class SignInService(
    IBackOfficeUserStore users, SignInPasswords passwords, SecondFactor second, SignInAttempts record, SignInSettings settings)
{
    public async Task<SignInAnswer> TryPasswordAsync(string username, string password, CancellationToken cancellationToken)
    {
        var started = settings.Time.GetTimestamp();
        var user = await users.GetByUserNameAsync(username);
        var compared = passwords.Compare(user, password);
        if (user is not { Kind: UserKind.Default } || compared == PasswordVerificationResult.Failed || settings.IsLocked(user))
        {
            return await RefuseAsync(user?.Key, started, cancellationToken);
        }

        if (!user.IsApproved)
        {
            return new SignInAnswer(SignInOutcome.Disabled, user);
        }

        return await second.IsNeededAsync(user.Key)
            ? new SignInAnswer(SignInOutcome.NeedsCode, user)
            : await AcceptAsync(user.Key, fresh => Rehash(fresh, compared, password));
    }

    /// <summary>The second steps that the user can take here.</summary>
    public Task<IReadOnlyList<string>> ProvidersAsync(Guid user) => second.NamesAsync(user);

    /// <param name="user">Whose password was right a moment ago.</param>
    /// <param name="stamp">The security stamp of that moment.</param>
    public async Task<SignInAnswer> TryCodeAsync(Guid user, string stamp, string provider, string code, CancellationToken cancellationToken)
    {
        var started = settings.Time.GetTimestamp();
        if (await users.GetAsync(user) is not { } known || known.SecurityStamp != stamp || settings.IsLocked(known)
            || !await second.IsRightAsync(user, provider, code))
        {
            return await RefuseAsync(user, started, cancellationToken);
        }

        return await AcceptAsync(user, _ => { });
    }

    private async Task<SignInAnswer> AcceptAsync(Guid key, Action<IUser> change) =>
        await record.SucceedAsync(key, change) is { } user ? new SignInAnswer(SignInOutcome.Succeeded, user) : new SignInAnswer(SignInOutcome.Refused);

    private async Task<SignInAnswer> RefuseAsync(Guid? user, long started, CancellationToken cancellationToken)
    {
        await record.FailAsync(user);
        var left = settings.MinRefusal - settings.Time.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, settings.Time, cancellationToken);
        }

        return new SignInAnswer(SignInOutcome.Refused);
    }

    private void Rehash(IUser user, PasswordVerificationResult compared, string password)
    {
        if (compared == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.RawPasswordValue = passwords.Hash(user, password);
        }
    }
}
