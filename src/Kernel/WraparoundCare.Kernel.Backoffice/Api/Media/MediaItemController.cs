using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>Media named by their keys or found by name: those that the editor may not see are left out.</summary>
[Route(Api + "item/media")]
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class MediaItemController(IEntityService entities, MediaAccess access, MediaItems items, MediaSearch search)
    : ManagementController
{
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<MediaItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids)
    {
        var visible = await access.VisibleAsync(ids);
        return Ok(visible.Count == 0
            ? []
            : entities.GetAll(UmbracoObjectTypes.Media, [.. visible]).OfType<IMediaEntitySlim>().Select(items.Describe));
    }

    // Named otherwise than one of its members, or that would be taken for a prefix of all.
    [HttpGet("search")]
    [ProducesResponseType<Paged<MediaItem>>(StatusCodes.Status200OK)]
    public IActionResult Search([FromQuery] MediaSearchQuery asked) => Ok(search.Find(asked));
}
