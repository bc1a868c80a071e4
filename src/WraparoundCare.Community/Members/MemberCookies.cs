using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>The cookie of a member's session.</summary>
internal sealed class MemberCookies(IOptions<MemberOptions> members, MemberSession session, SecurityLog log)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != MemberSession.Scheme)
        {
            return;
        }

        options.UseAccountCookie(MemberSession.Cookie, members.Value.TimeOut, log);
        options.SlidingExpiration = true;
        options.LoginPath = SignInController.Address;
        options.ReturnUrlParameter = ReturnUrl.Parameter;
        options.Events.OnValidatePrincipal = session.CheckAsync;
        options.Events.OnRedirectToLogin = context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
    }
}
