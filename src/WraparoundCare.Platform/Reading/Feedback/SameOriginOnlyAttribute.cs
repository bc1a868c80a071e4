using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>
/// Refuses a form of which nothing says that a page of ours sent it. It stands in for an antiforgery token on endpoints for visitors who
/// are not signed in: a token needs a cookie, and a visitor gets none. What another site sends is refused for every endpoint; here a
/// request must also carry one of the headers that say so, which browsers set and scripts cannot.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SameOriginOnlyAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var headers = context.HttpContext.Request.Headers;
        var site = headers["Sec-Fetch-Site"];
        if (site == "none" || (site.Count == 0 && headers.Origin.Count == 0))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
