using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>
/// The session of an editor. Each request asks the kernel, which has its users in memory, and gets the user's rights of this moment: who
/// is disabled, blocked by a person or has another password is out at once. Failed attempts of others end nothing.
/// </summary>
internal sealed class BackOfficeSession(
    AccountSession session,
    AccountSessions sessions,
    KnownDevices devices,
    ICoreBackOfficeSignInManager manager,
    IOptions<SignInOptions> options)
{
    /// <summary>The cookie of a device that an editor has signed in on.</summary>
    public const string DeviceCookie = "UMB_DEVICE";

    /// <summary>The claim that says which session it is, of the cookie and of the tokens that were given for it.</summary>
    public const string IdClaim = "session";

    /// <returns>Which session somebody comes with.</returns>
    public static Guid? IdOf(ClaimsPrincipal editor) =>
        Guid.TryParse(editor.FindFirst(IdClaim)?.Value, out var id) ? id : null;

    public static SignInSource SourceOf(HttpContext context) => KnownDevices.SourceOf(context, DeviceCookie);

    public async Task BeginAsync(HttpContext context, Account account)
    {
        await BeginForProgramAsync(context, account);
        devices.Remember(context, DeviceCookie, account);
    }

    /// <summary>A program gets the session's cookie alone, as Umbraco's server gives it: there are programs that cannot read two.</summary>
    public async Task BeginForProgramAsync(HttpContext context, Account account)
    {
        var principal = await manager.CreateUserPrincipalAsync(account.Id.Key)
            ?? throw new InvalidOperationException("A user who may sign in has no claims.");
        AddId(principal, sessions.Begin(account, context.Request.Headers.UserAgent));
        await session.BeginAsync(context, Constants.Security.BackOfficeAuthenticationType, principal);
    }

    public Task CheckAsync(CookieValidatePrincipalContext context) => session.CheckAsync(context, options.Value.LongestSession, ReadAsync);

    /// <returns>The editor with the rights of this moment; null when the session has ended.</returns>
    public async Task<ClaimsPrincipal?> ReadAsync(Guid? id, Guid? user)
    {
        if (id is not { } session || user is not { } key || !sessions.Touch(session))
        {
            return null;
        }

        var principal = await manager.CreateUserPrincipalAsync(key);
        return principal is null ? null : AddId(principal, session);
    }

    /// <summary>Ends the session that the request comes with, wherever its cookie and tokens have gone.</summary>
    public void End(ClaimsPrincipal editor)
    {
        if (IdOf(editor) is { } id && editor.GetUmbracoIdentity()?.GetUserKey() is { } key)
        {
            sessions.End(BackOfficeAccounts.IdOf(key), id);
        }
    }

    private Task<ClaimsPrincipal?> ReadAsync(ClaimsPrincipal editor) => ReadAsync(IdOf(editor), editor.GetUmbracoIdentity()?.GetUserKey());

    private static ClaimsPrincipal AddId(ClaimsPrincipal principal, Guid id)
    {
        principal.Identities.First().AddClaim(new Claim(IdClaim, id.ToString()));
        return principal;
    }
}
