using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core.Configuration.Models;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Texts;

/// <summary>
/// In which language the pages of signing in are: the one that was chosen on one of them, or else what the browser asks for first, or
/// else that of the site.
/// </summary>
public sealed class SignInLanguage(IHttpContextAccessor requests, IOptions<GlobalSettings> settings)
{
    /// <summary>In a query: somebody chooses.</summary>
    public const string Parameter = "language";

    private const string Cookie = "UMB_LANGUAGE";
    private static readonly TimeSpan Term = TimeSpan.FromDays(365);

    public static IReadOnlyList<string> All { get; } = ["nl", "en"];

    public string Current => requests.HttpContext is { } context ? Of(context) ?? Default : Default;

    private string Default => Known(settings.Value.DefaultUILanguage) ?? All[0];

    /// <summary>What a language calls itself.</summary>
    public static string NameOf(string language) => language == All[0] ? "Nederlands" : "English";

    /// <returns>The language without its country; null when there are no texts in it.</returns>
    public static string? Known(string? language) =>
        All.FirstOrDefault(known => known.Equals(language?.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>Remembers what somebody chooses with the query.</summary>
    public static void Remember(HttpContext context)
    {
        if (Known(context.Request.Query[Parameter]) is { } chosen)
        {
            context.Response.Cookies.Append(Cookie, chosen, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Term,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
    }

    private static string? Of(HttpContext context) =>
        Known(context.Request.Query[Parameter]) ?? Known(context.Request.Cookies[Cookie]) ?? Asked(context.Request.Headers.AcceptLanguage);

    private static string? Asked(StringValues header) => Microsoft.Net.Http.Headers.StringWithQualityHeaderValue
        .TryParseList(header, out var asked)
        ? asked.OrderByDescending(one => one.Quality ?? 1).Select(one => Known(one.Value.Value)).FirstOrDefault(known => known is not null)
        : null;
}
