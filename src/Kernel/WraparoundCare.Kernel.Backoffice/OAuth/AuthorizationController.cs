using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OpenIddict.Server.AspNetCore;
using Umbraco.Cms.Core;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>Lets the client in for who has signed in, and out. OpenIddict has judged the request before it comes here.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(OAuthCost)]
internal sealed class AuthorizationController(BackOfficeSession sessions) : ControllerBase
{
    /// <summary>The class of cost: so many for an address in a minute.</summary>
    private const string OAuthCost = "form";

    private const string Session = Constants.Security.BackOfficeAuthenticationType;

    [HttpGet("/" + OAuthRegistration.Authorize)]
    public async Task<IActionResult> AuthorizeAsync()
    {
        var session = await HttpContext.AuthenticateAsync(Session);
        return session is { Succeeded: true, Principal: { } editor } && AccountSession.StartedAt(session.Properties) is { } started
            ? SignIn(TokenOwners.Describe(editor, started), OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)
            : LocalRedirect(SignInController.LoginPath + QueryString.Create("returnUrl", Request.Path + Request.QueryString));
    }

    [HttpGet("/" + OAuthRegistration.SignOut)]
    public async Task<IActionResult> SignOutAsync()
    {
        if (await HttpContext.AuthenticateAsync(Session) is { Principal: { } editor })
        {
            sessions.End(editor);
        }

        await HttpContext.SignOutAsync(Session);
        TokenCookies.Delete(HttpContext, TokenCookies.AccessToken);
        TokenCookies.Delete(HttpContext, TokenCookies.RefreshToken);
        return SignOut(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>OpenIddict answers these two itself. They are here because what they cost is said at endpoints.</summary>
    [HttpPost("/" + OAuthRegistration.Token)]
    [HttpPost("/" + OAuthRegistration.Revoke)]
    [IgnoreAntiforgeryToken]
    public IActionResult AnsweredBefore() => NotFound();
}
