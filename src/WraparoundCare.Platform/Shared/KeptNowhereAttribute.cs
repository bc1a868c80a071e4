using Microsoft.AspNetCore.Mvc.Filters;

namespace WraparoundCare.Platform.Shared;

/// <summary>A page that is kept nowhere, by no browser, proxy or search engine.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptNowhereAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        headers["X-Robots-Tag"] = "noindex";
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
