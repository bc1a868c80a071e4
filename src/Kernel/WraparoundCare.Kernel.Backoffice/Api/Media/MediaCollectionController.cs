using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

[Authorize(ManagementPolicies.Media)]
internal sealed class MediaCollectionController(MediaCollection collection) : ManagementController
{
    [HttpGet("/" + Api + "collection/media")]
    [ProducesResponseType<Paged<ListedMedia>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ListAsync([FromQuery] MediaCollectionQuery query) =>
        await collection.ListAsync(query) is { } found ? Ok(found) : NotFound();
}
