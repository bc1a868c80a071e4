using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>What cookies of accounts have in common.</summary>
public static class AccountCookie
{
    /// <param name="options">The cookie's scheme.</param>
    /// <param name="name">The cookie's name.</param>
    /// <param name="lifetime">How long it holds; what slides, holds that long after each use.</param>
    /// <param name="log">Hears that something was denied.</param>
    public static void UseAccountCookie(
        this CookieAuthenticationOptions options, string name, TimeSpan lifetime, SecurityLog? log = null)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = lifetime;

        // Whoever may not do something is not told that it is there.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            log?.Report(SecurityEvent.AccessDenied);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }
}
