using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Routing;

internal sealed class CookieManager(IHttpContextAccessor http) : ICookieManager
{
    // The kernel asks for its preview cookie each time a template lists children, and nearly no visitor has any cookie.
    public string? GetCookieValue(string cookieName) =>
        http.HttpContext?.Request is { } request && request.Headers.Cookie.Count > 0 ? request.Cookies[cookieName] : null;

    public bool HasCookie(string cookieName) => GetCookieValue(cookieName) is not null;

    public void ExpireCookie(string cookieName) => http.HttpContext?.Response.Cookies.Delete(cookieName);

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        http.HttpContext?.Response.Cookies.Append(cookieName, value, new CookieOptions
        {
            HttpOnly = httpOnly,
            Secure = secure,
            SameSite = Enum.Parse<SameSiteMode>(sameSiteMode, ignoreCase: true),
        });
}
