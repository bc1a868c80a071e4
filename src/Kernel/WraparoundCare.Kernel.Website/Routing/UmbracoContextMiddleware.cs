using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>Gives every page the context without which the kernel cannot make a URL, not only those that it routes.</summary>
internal sealed class UmbracoContextMiddleware(IUmbracoContextFactory contexts) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        using var reference = contexts.EnsureUmbracoContext();
        await next(context);
    }
}
