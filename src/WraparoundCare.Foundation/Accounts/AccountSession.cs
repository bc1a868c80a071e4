using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// A session in a cookie. It lasts no longer than a maximum, however busy, and each request compares its security stamp with that of
/// the account: what ends sessions ends them at once.
/// </summary>
public sealed class AccountSession(TimeProvider time)
{
    private const string Started = "started";
    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <param name="context">The request that brought the password or the code.</param>
    /// <param name="scheme">The cookie's authentication scheme.</param>
    /// <param name="principal">Who has signed in, with a claim for the security stamp.</param>
    /// <param name="timeOut">After so long without a request it ends; null for what the cookie's scheme says.</param>
    /// <param name="outlivesBrowser">Whether the browser keeps it when it closes.</param>
    public Task BeginAsync(
        HttpContext context, string scheme, ClaimsPrincipal principal, TimeSpan? timeOut = null, bool outlivesBrowser = false)
    {
        var now = time.GetUtcNow();
        return context.SignInAsync(scheme, principal, new AuthenticationProperties
        {
            Items = { [Started] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
            IsPersistent = outlivesBrowser,
            ExpiresUtc = now + timeOut,
        });
    }

    /// <summary>For the cookie's OnValidatePrincipal.</summary>
    /// <param name="context">The session that a request brings.</param>
    /// <param name="maxDuration">How long a session lasts at most.</param>
    /// <param name="readAsync">Who it is with the rights of this moment, or null when the account may not be signed in any more.</param>
    public async Task CheckAsync(
        CookieValidatePrincipalContext context, TimeSpan maxDuration, Func<ClaimsPrincipal, Task<ClaimsPrincipal?>> readAsync)
    {
        if (!IsOver(context.Properties, maxDuration)
            && context.Principal is { } known
            && await readAsync(known) is { } current
            && current.FindFirstValue(Stamp) is { Length: > 0 } stamp
            && stamp == known.FindFirstValue(Stamp))
        {
            context.ReplacePrincipal(current);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <returns>When a session began, or null when that is not known.</returns>
    public static DateTimeOffset? StartedAt(AuthenticationProperties? session) =>
        long.TryParse(session?.GetString(Started), CultureInfo.InvariantCulture, out var started)
            ? DateTimeOffset.FromUnixTimeSeconds(started)
            : null;

    private bool IsOver(AuthenticationProperties session, TimeSpan maxDuration) =>
        StartedAt(session) is not { } started || time.GetUtcNow() - started > maxDuration;
}
