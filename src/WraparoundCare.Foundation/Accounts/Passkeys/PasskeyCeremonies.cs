using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts.Passkeys;

/// <summary>What a browser needs to begin.</summary>
/// <param name="Options">For WebAuthn, as JSON.</param>
/// <param name="State">Comes back with the answer.</param>
public sealed record PasskeyBeginning(string Options, string State);

/// <summary>What the browser gave back.</summary>
/// <param name="Credential">As JSON.</param>
/// <param name="State">Of the beginning.</param>
public sealed record PasskeyAnswer(string? Credential, string? State);

/// <summary>
/// Makes passkeys of one kind of account and recognizes who comes with one, by ASP.NET Core Identity's own implementation of WebAuthn. A
/// passkey is of the host that it was made at, which the front door knows as ours.
/// </summary>
public sealed class PasskeyCeremonies<TAccounts>
    where TAccounts : class, IAccountStore
{
    private static readonly string Make = $"make {typeof(TAccounts).Name}";
    private static readonly string Use = $"use {typeof(TAccounts).Name}";

    private readonly IPasskeyHandler<PasskeyOwner<TAccounts>> _handler;
    private readonly PasskeyChallenges _challenges;
    private readonly AccountPasskeys _passkeys;

    internal PasskeyCeremonies(
        IPasskeyHandler<PasskeyOwner<TAccounts>> handler, PasskeyChallenges challenges, AccountPasskeys passkeys) =>
        (_handler, _challenges, _passkeys) = (handler, challenges, passkeys);

    /// <param name="account">Whose it will be.</param>
    /// <param name="name">What they sign in with, which their device shows.</param>
    /// <param name="displayName">What they are called, which it may show too.</param>
    /// <param name="context">The request.</param>
    public async Task<PasskeyBeginning> BeginMakingAsync(AccountId account, string name, string displayName, HttpContext context)
    {
        var entity = new PasskeyUserEntity { Id = account.Key.ToString(), Name = name, DisplayName = displayName };
        var made = await _handler.MakeCreationOptionsAsync(entity, context);
        return Begin(Make, made.CreationOptionsJson, made.AttestationState, context);
    }

    /// <returns>What the device made for the account; null when it did not, or the question was another one's or too old.</returns>
    public async Task<UserPasskeyInfo?> MakeAsync(AccountId account, PasskeyAnswer answer, HttpContext context)
    {
        if (Read(Make, answer, context) is not { } challenge)
        {
            return null;
        }

        var result = await _handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            CredentialJson = answer.Credential!,
            HttpContext = context,
            AttestationState = challenge.State,
        });
        return result.Succeeded && result.UserEntity.Id == account.Key.ToString() && _challenges.TryUse(challenge) ? result.Passkey : null;
    }

    public async Task<PasskeyBeginning> BeginUsingAsync(HttpContext context)
    {
        var made = await _handler.MakeRequestOptionsAsync(user: null, context);
        return Begin(Use, made.RequestOptionsJson, made.AssertionState, context);
    }

    /// <returns>Whose it is; null when it is nobody's.</returns>
    public async Task<Guid?> UseAsync(PasskeyAnswer answer, HttpContext context)
    {
        if (Read(Use, answer, context) is not { } challenge)
        {
            return null;
        }

        var result = await _handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            CredentialJson = answer.Credential!,
            HttpContext = context,
            AssertionState = challenge.State,
        });
        if (!result.Succeeded || !_challenges.TryUse(challenge))
        {
            return null;
        }

        _passkeys.NoteUse(result.User.Id, result.Passkey);
        return result.User.Id.Key;
    }

    private PasskeyBeginning Begin(string purpose, string options, string? state, HttpContext context) =>
        new(options, _challenges.Protect(purpose, PasskeyBrowser.Remember(context), state ?? string.Empty));

    private PasskeyChallenge? Read(string purpose, PasskeyAnswer answer, HttpContext context) => string.IsNullOrEmpty(answer.Credential)
        ? null
        : _challenges.Read(purpose, PasskeyBrowser.Of(context), answer.State);
}
