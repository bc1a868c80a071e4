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
/// is disabled, blocked by a person or has another password is out at once. Failed attempts of others end nothing.
/// </summary>
internal sealed class BackOfficeSession(
    AccountSession session, KnownDevices devices, ICoreBackOfficeSignInManager manager, IOptions<SignInOptions> options)
{
    /// <summary>The cookie of a device that an editor has signed in on.</summary>
    public const string DeviceCookie = "UMB_DEVICE";

    public static SignInSource SourceOf(HttpContext context) => KnownDevices.SourceOf(context, DeviceCookie);

    public async Task BeginAsync(HttpContext context, Account account)
    {
        var principal = await manager.CreateUserPrincipalAsync(account.Id.Key)
            ?? throw new InvalidOperationException("A user who may sign in has no claims.");
        await session.BeginAsync(context, Constants.Security.BackOfficeAuthenticationType, principal);
        devices.Remember(context, DeviceCookie, account);
    }

    public Task CheckAsync(CookieValidatePrincipalContext context) => session.CheckAsync(context, options.Value.LongestSession, ReadAsync);

    private async Task<ClaimsPrincipal?> ReadAsync(ClaimsPrincipal editor) =>
        editor.GetUmbracoIdentity()?.GetUserKey() is { } key ? await manager.CreateUserPrincipalAsync(key) : null;
}
