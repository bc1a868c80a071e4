using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>
/// The session of an editor. Each request asks the kernel, which has its users in memory, and gets the user's rights of this moment: who
/// is disabled, locked or has another password is out at once.
/// </summary>
internal sealed class BackOfficeSession(AccountSession session, ICoreBackOfficeSignInManager manager, IOptions<SignInOptions> options)
{
    public async Task BeginAsync(HttpContext context, Guid user)
    {
        var principal = await manager.CreateUserPrincipalAsync(user)
            ?? throw new InvalidOperationException("A user who may sign in has no claims.");
        await session.BeginAsync(context, Constants.Security.BackOfficeAuthenticationType, principal);
    }

    public Task CheckAsync(CookieValidatePrincipalContext context) => session.CheckAsync(context, options.Value.LongestSession, ReadAsync);

    private async Task<ClaimsPrincipal?> ReadAsync(ClaimsPrincipal editor) =>
        editor.GetUmbracoIdentity()?.GetUserKey() is { } key ? await manager.CreateUserPrincipalAsync(key) : null;
}
