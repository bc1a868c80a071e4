using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.Previews;

/// <summary>Back to the site as everybody sees it.</summary>
[Authorize(EditorPolicy.Name)]
[EnableRateLimiting(Costs.Form)]
[KeptNowhere]
[Route(Address)]
internal sealed class PreviewEndController(IPreviewService previews, IPublishedUrlProvider addresses) : Controller
{
    public const string Address = "/redactie/voorbeeld/stop";

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> EndAsync([FromForm] Guid pagina)
    {
        await previews.EndPreviewAsync();
        var address = addresses.GetUrl(pagina);
        Response.Headers.Location = Url.IsLocalUrl(address) ? address : Request.PathBase + "/";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
