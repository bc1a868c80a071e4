using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Redirects;

/// <summary>Whether old addresses are kept. That is a setting of the host, so the client does not offer to change it.</summary>
[Route(Api + "redirect-management/status")]
[Authorize(ManagementPolicies.Content)]
internal sealed class RedirectStatusController(OperationProblems problems, IOptions<WebRoutingSettings> routing) : ManagementController
{
    [HttpGet]
    public IActionResult Get() => Ok(new
    {
        status = routing.Value.DisableRedirectUrlTracking ? "Disabled" : "Enabled",
        userIsAdmin = false,
    });

    [HttpPost]
    public IActionResult Set() => problems.Refuse();
}
