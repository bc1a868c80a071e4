using Microsoft.AspNetCore.Http;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>
/// The cookies in which a browser keeps what no script may see, under Umbraco's names. They exist over HTTPS, and on the machine itself,
/// where browsers take them without.
/// </summary>
internal static class TokenCookies
{
    public const string Code = "umbPkceCode";
    public const string AccessToken = "umbAccessToken";
    public const string RefreshToken = "umbRefreshToken";

    /// <summary>What the client is told in the place of the value, and sends back.</summary>
    public const string Redacted = "[redacted]";

    public static string? Read(HttpContext context, string name) => context.Request.Cookies[NameOf(context, name)];

    /// <param name="lifetime">How long the browser keeps it.</param>
    public static void Write(HttpContext context, string name, string value, TimeSpan lifetime) =>
        context.Response.Cookies.Append(NameOf(context, name), value, Options(lifetime));

    public static void Delete(HttpContext context, string name) =>
        context.Response.Cookies.Delete(NameOf(context, name), Options(lifetime: null));

    // Over HTTPS the prefix is added for every cookie; here it is wanted over HTTP too.
    private static string NameOf(HttpContext context, string name) => context.Request.IsHttps ? name : HostCookies.OfThisHost + name;

    private static CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = lifetime,
    };
}
