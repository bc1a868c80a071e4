using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Redirects;

internal enum RedirectStatus
{
    Enabled,
    Disabled,
}

/// <param name="Status">Whether old addresses are kept.</param>
/// <param name="UserIsAdmin">Whether the client offers to change that.</param>
internal sealed record RedirectStatusModel(RedirectStatus Status, bool UserIsAdmin);

/// <summary>Whether old addresses are kept. That is a setting of the host, so the client does not offer to change it.</summary>
[Route(Api + "redirect-management/status")]
[Authorize(ManagementPolicies.Content)]
internal sealed class RedirectStatusController(OperationProblems problems, IOptions<WebRoutingSettings> routing) : ManagementController
{
    [HttpGet]
    [ProducesResponseType<RedirectStatusModel>(StatusCodes.Status200OK)]
    public IActionResult Get() => Ok(new RedirectStatusModel(
        routing.Value.DisableRedirectUrlTracking ? RedirectStatus.Disabled : RedirectStatus.Enabled, UserIsAdmin: false));

    [HttpPost]
    public IActionResult Set() => problems.Refuse();
}
