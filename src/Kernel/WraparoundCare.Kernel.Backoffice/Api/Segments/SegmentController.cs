using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.Segments;

/// <summary>A part of the public.</summary>
internal sealed record Segment(string Name, string Alias);

/// <summary>Parts of the public for which a page can differ: this site has none.</summary>
[Authorize(ManagementPolicies.Content)]
internal sealed class SegmentController : ManagementController
{
    [HttpGet("/" + Api + "segment")]
    [ProducesResponseType<Paged<Segment>>(StatusCodes.Status200OK)]
    public IActionResult List() => Ok(new Paged<Segment>(0, []));
}
