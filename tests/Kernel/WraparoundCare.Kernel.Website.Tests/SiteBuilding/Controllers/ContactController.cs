using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

namespace WraparoundCare.Kernel.Website.Tests.SiteBuilding.Controllers;

/// <summary>What comes of the forms in <see cref="ContactPageController"/>.</summary>
public sealed class ContactController : SurfaceController
{
    [HttpPost]
    public IActionResult Send(string? message)
    {
        if (string.IsNullOrEmpty(message))
        {
            ModelState.AddModelError(nameof(message), "leeg");
            return CurrentUmbracoPage();
        }

        TempData["thanks"] = $"Dank, {CurrentPage.Name} kreeg {message}";
        return RedirectToCurrentUmbracoPage();
    }

    [HttpPost]
    [Authorize]
    public IActionResult SendSecretly() => Content("ontvangen");
}
