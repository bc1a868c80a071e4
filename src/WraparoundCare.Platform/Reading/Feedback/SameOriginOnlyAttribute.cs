using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>
/// Refuses a form that another site sends. It stands in for an antiforgery token on endpoints for visitors who are not signed in:
/// a token needs a cookie, and a visitor gets none. It relies on headers that browsers set and scripts cannot:
/// Sec-Fetch-Site, or Origin where a browser does not send that. A request with neither does not come from a page of ours.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SameOriginOnlyAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!IsSameOrigin(context.HttpContext.Request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    public static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count > 0
            ? site == "same-origin"
            : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                && string.Equals(origin.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
    }

    // Without the port that belongs to the scheme, as Uri has it. The scheme itself may have changed at a proxy.
    private static string? Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : null;
}
