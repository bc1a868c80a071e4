using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Where one arrives without an aim.</summary>
[Route("umbraco")]
[Authorize(AuthenticationSchemes = Constants.Security.BackOfficeAuthenticationType)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(SignInRegistration.Cost)]
internal sealed class StartController(IBackOfficeSecurityAccessor security, IOptions<SignInOptions> options) : Controller
{
    [HttpGet]
    public IActionResult Start()
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        var user = security.BackOfficeSecurity?.CurrentUser;
        var start = options.Value.StartPath;
        return start.Length > 0 && user?.AllowedSections.Contains(Constants.Applications.Content) == true
            ? LocalRedirect(start)
            : View("/SignIn/SignedIn.cshtml", new SignedInPage(user?.Name ?? string.Empty));
    }
}
