using Microsoft.AspNetCore.Mvc.Filters;

namespace WraparoundCare.Platform.Shared;

/// <summary>A page that is kept nowhere: by no browser or proxy and, unless it says so, by no search engine.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptNowhereAttribute : Attribute, IResourceFilter
{
    /// <summary>Whether search engines may find it: it is made for each visitor, and everybody may read it.</summary>
    public bool IsFindable { get; init; }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        if (!IsFindable)
        {
            headers["X-Robots-Tag"] = "noindex";
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
