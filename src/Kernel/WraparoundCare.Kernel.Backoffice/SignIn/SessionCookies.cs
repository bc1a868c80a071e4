using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>The cookie of a session under Umbraco's name, and the one between password and code.</summary>
internal sealed class SessionCookies(
    IOptions<GlobalSettings> global, IOptions<SecuritySettings> security, BackOfficeSession session, LostForms lost, SecurityLog log)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public static readonly PathString Api = new("/umbraco/management");

    private const string LostView = "/SignIn/LostSession.cshtml";
    private const string SecondStep = "UMB_UCONTEXT_CODE";
    private static readonly TimeSpan TimeForCode = TimeSpan.FromMinutes(5);

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == Constants.Security.BackOfficeAuthenticationType)
        {
            SetCookie(options, security.Value.AuthCookieName, global.Value.TimeOut);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = session.CheckAsync;
        }
        else if (name == Constants.Security.BackOfficeTwoFactorAuthenticationType)
        {
            SetCookie(options, SecondStep, TimeForCode);
            options.SlidingExpiration = false;
        }
    }

    private void SetCookie(CookieAuthenticationOptions options, string name, TimeSpan lifetime)
    {
        options.UseAccountCookie(name, lifetime, log);
        options.Cookie.Domain = security.Value.AuthCookieDomain;
        options.LoginPath = SignInController.LoginPath;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
    }

    private async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments(Api))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (!await lost.AnswerAsync(context.HttpContext, LostView))
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(context.RedirectUri);
        }
    }
}
