using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>Somebody whose password was right and who still owes the code: in a cookie of its own, for minutes, without rights.</summary>
/// <param name="SecurityStamp">That of the password: another password in between begins again.</param>
public sealed record PendingSignIn(Guid Key, string SecurityStamp)
{
    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    public static PendingSignIn Of(Account account) => new(account.Id.Key, account.SecurityStamp ?? string.Empty);

    public static PendingSignIn? From(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var key)
            ? new PendingSignIn(key, principal!.FindFirstValue(Stamp) ?? string.Empty)
            : null;

    public ClaimsPrincipal ToPrincipal(string scheme) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Key.ToString()), new Claim(Stamp, SecurityStamp)], scheme));
}
