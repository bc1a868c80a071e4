using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Community.Members.Passwords;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members.Passkeys;

/// <summary>
/// Whether a member is there in person: who has just signed in, with whatever they sign in with, or types the password. A thief of a
/// session would make a passkey first, and keep the account with it.
/// </summary>
internal sealed class MemberProof(MemberPasswords passwords, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <returns>Whether the session of the request is so young that the password is not asked.</returns>
    public async Task<bool> IsFreshAsync(HttpContext context) =>
        AccountSession.StartedAt((await context.AuthenticateAsync(MemberSession.Scheme)).Properties) is { } started
        && time.GetUtcNow() - started <= Fresh;

    public Task<MemberOutcome> CheckAsync(Guid member, string? password, CancellationToken cancellationToken) =>
        passwords.CheckAsync(member, password, cancellationToken);
}
