using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.Segments;

/// <summary>Parts of the public for which a page can differ: this site has none.</summary>
[Authorize(ManagementPolicies.Content)]
internal sealed class SegmentController : ManagementController
{
    [HttpGet("/" + Api + "segment")]
    public IActionResult List() => Ok(new Paged<object>(0, []));
}
