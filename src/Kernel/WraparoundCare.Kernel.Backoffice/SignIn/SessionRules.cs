using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>
/// Whether a session still holds. Each request asks the kernel, which has its users in memory, and gets the user's rights of this
/// moment: who is disabled, locked or has another password is out at once.
/// </summary>
internal sealed class SessionRules(ICoreBackOfficeSignInManager manager, IOptions<SignInOptions> options, TimeProvider time)
{
    private const string Started = "started";

    /// <returns>A session that begins now.</returns>
    public AuthenticationProperties Begin() => new()
    {
        Items = { [Started] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
    };

    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (await CurrentAsync(context) is { } principal)
        {
            context.ReplacePrincipal(principal);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Constants.Security.BackOfficeAuthenticationType);
    }

    private async Task<ClaimsPrincipal?> CurrentAsync(CookieValidatePrincipalContext context) =>
        !IsTooLong(context.Properties)
        && context.Principal?.GetUmbracoIdentity() is { } identity
        && identity.GetUserKey() is { } key
        && await manager.CreateUserPrincipalAsync(key) is { } current
        && current.GetUmbracoIdentity()?.GetSecurityStamp() is { Length: > 0 } stamp
        && stamp == identity.GetSecurityStamp()
            ? current
            : null;

    private bool IsTooLong(AuthenticationProperties session) =>
        !long.TryParse(session.GetString(Started), CultureInfo.InvariantCulture, out var started)
        || time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(started) > options.Value.LongestSession;
}
