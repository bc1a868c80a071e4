using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Foundation.Accounts.Passkeys;

/// <summary>
/// Knows the browser in which a ceremony began, by a number in a cookie that says nothing else and lasts as long as a challenge. Whoever
/// gets hold of a challenge and its answer cannot use them in another. Tabs share it, so each can have a question of its own.
/// </summary>
internal static class PasskeyBrowser
{
    private const string Cookie = "passkey";
    private const int Bytes = 16;

    public static string? Of(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: Bytes * 2 } known && known.All(char.IsAsciiHexDigitLower) ? known : null;

    /// <summary>The browser as it is known, or from now on.</summary>
    public static string Remember(HttpContext context)
    {
        var browser = Of(context) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Cookie, browser, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = PasskeyChallenges.Term,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
        return browser;
    }
}
