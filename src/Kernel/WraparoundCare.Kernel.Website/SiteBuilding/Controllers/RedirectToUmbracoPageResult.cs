using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>Sends the browser to a page. What is in <c>TempData</c> is there when it comes.</summary>
public sealed class RedirectToUmbracoPageResult(IPublishedContent page, QueryString query = default) : IActionResult, IKeepTempDataResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var url = context.HttpContext.RequestServices.GetRequiredService<IPublishedUrlProvider>().GetUrl(page);
        if (url is not { Length: > 0 } or "#")
        {
            throw new InvalidOperationException($"The page '{page.Name}' has no address to go to.");
        }

        // "See other": whatever the method was, the page is to be read.
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = url + query.ToUriComponent();
        response.Headers.CacheControl = "private, no-store";
        return Task.CompletedTask;
    }
}
