using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

internal static class CurrentRequest
{
    /// <exception cref="InvalidOperationException">The request was not routed to a page.</exception>
    public static IPublishedRequest Of(HttpContext context) =>
        context.RequestServices.GetRequiredService<IUmbracoContextAccessor>().TryGetUmbracoContext(out var umbraco)
            && umbraco.PublishedRequest is { } request
            ? request
            : throw new InvalidOperationException("The request is not for a page of the site.");
}
