using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>
/// Asks somebody who is signed in for the password once more, before what a thief of the session would do first. It has the limits of
/// signing in.
/// </summary>
internal sealed class EditorProof(
    UserPasswords passwords, PasswordHashing hashing, [FromKeyedServices(SignInOptions.Section)] AttemptLimiter limiter)
{
    /// <returns>Why it is not accepted, as a key of <see cref="Texts.SignInTexts"/>; null when it is right.</returns>
    public async Task<string?> FindProblemAsync(IUser user, string? password, IPAddress? address, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password))
        {
            return "proof.wrong";
        }

        if (!limiter.TryAcquire(address))
        {
            return "proof.tooOften";
        }

        using var turn = await hashing.WaitForTurnAsync(cancellationToken);
        return !turn.IsAcquired ? "proof.busy" : passwords.Verify(user, password) ? null : "proof.wrong";
    }
}
