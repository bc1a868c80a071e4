using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Kernel.Website.Access;
using WraparoundCare.Kernel.Website.Rendering;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>Shows the page that a form stands on, with the form's mistakes in its <c>ModelState</c>.</summary>
public sealed class UmbracoPageResult : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => context.HttpContext.RequestServices.GetRequiredService<PageWriter>()
        .WriteAsync(context.HttpContext, CurrentRequest.Of(context.HttpContext), PageAudience.ThisVisitor, context.ModelState);
}
