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
    public async Task<bool> IsRightAsync(IUser user, string? password, IPAddress? address, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password) || !limiter.TryAcquire(address))
        {
            return false;
        }

        using var turn = await hashing.WaitForTurnAsync(cancellationToken);
        return turn.IsAcquired && passwords.Verify(user, password);
    }
}
