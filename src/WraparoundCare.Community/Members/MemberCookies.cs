using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>The cookie of a member's session.</summary>
internal sealed class MemberCookies(IOptions<MemberOptions> members, MemberSession session, LostForms lost, SecurityLog log)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private const string LostView = "/Members/SignIn/LostForm.cshtml";
    private static readonly TimeSpan TimeForCode = TimeSpan.FromMinutes(5);

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == MemberSession.CodeScheme)
        {
            options.UseAccountCookie(".AspNetCore.Identity.TwoFactorUserId", TimeForCode, log);
            options.SlidingExpiration = false;
        }

        if (name != MemberSession.Scheme)
        {
            return;
        }

        options.UseAccountCookie(MemberSession.Cookie, members.Value.TimeOut, log);
        options.SlidingExpiration = true;
        options.LoginPath = SignInController.Address;
        options.ReturnUrlParameter = ReturnUrl.Parameter;
        options.Events.OnValidatePrincipal = session.CheckAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
    }

    private async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!await lost.AnswerAsync(context.HttpContext, LostView))
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(context.RedirectUri);
        }
    }
}
