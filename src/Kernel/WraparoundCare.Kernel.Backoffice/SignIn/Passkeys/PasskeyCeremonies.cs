using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passkeys;

/// <summary>What a browser needs to begin.</summary>
/// <param name="Options">For WebAuthn, as JSON.</param>
/// <param name="State">Comes back with the answer.</param>
internal sealed record PasskeyBeginning(string Options, string State);

/// <summary>
/// Makes passkeys and recognizes who comes with one, by ASP.NET Core Identity's own implementation of WebAuthn. A passkey is of the host
/// that it was made at, which the front door knows as ours.
/// </summary>
internal sealed class PasskeyCeremonies(IPasskeyHandler<PasskeyOwner> handler, PasskeyStates states, AccountPasskeys passkeys)
{
    private const string Make = "make";
    private const string Use = "use";

    public async Task<PasskeyBeginning> BeginMakingAsync(IUser user, HttpContext context)
    {
        var entity = new PasskeyUserEntity { Id = user.Key.ToString(), Name = user.Username, DisplayName = user.Name ?? user.Username };
        var made = await handler.MakeCreationOptionsAsync(entity, context);
        return new PasskeyBeginning(made.CreationOptionsJson, states.Protect(Make, made.AttestationState ?? string.Empty));
    }

    /// <returns>Whether it is kept.</returns>
    public async Task<bool> MakeAsync(IUser user, string name, string? credential, string? state, HttpContext context)
    {
        if (string.IsNullOrEmpty(credential) || states.Take(Make, state) is not { } begun)
        {
            return false;
        }

        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { CredentialJson = credential, HttpContext = context, AttestationState = begun });
        return result.Succeeded
            && result.UserEntity.Id == user.Key.ToString()
            && passkeys.TryAdd(BackOfficeAccounts.IdOf(user.Key), name, result.Passkey);
    }

    public async Task<PasskeyBeginning> BeginUsingAsync(HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(user: null, context);
        return new PasskeyBeginning(made.RequestOptionsJson, states.Protect(Use, made.AssertionState ?? string.Empty));
    }

    /// <returns>Whose it is; null when it is nobody's.</returns>
    public async Task<Guid?> UseAsync(string? credential, string? state, HttpContext context)
    {
        if (string.IsNullOrEmpty(credential) || states.Take(Use, state) is not { } begun)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { CredentialJson = credential, HttpContext = context, AssertionState = begun });
        if (!result.Succeeded)
        {
            return null;
        }

        passkeys.NoteUse(BackOfficeAccounts.IdOf(result.User.Key), result.Passkey);
        return result.User.Key;
    }
}
