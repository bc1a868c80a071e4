using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>A media item in the recycle bin.</summary>
internal sealed record MediaRecycleBinItem(
    Guid Id,
    DateTimeOffset CreateDate,
    bool HasChildren,
    ReferenceById? Parent,
    MediaTypeReference MediaType,
    IReadOnlyList<MediaVariantItem> Variants);

/// <summary>The recycle bin, for those who may come everywhere: what lies in it came from anywhere.</summary>
[Route(Api + "recycle-bin/media")]
[Authorize(ManagementPolicies.Media)]
internal sealed class MediaRecycleBinController(
    IEntityService entities, IMediaRecycleBinQueryService bin, MediaAccess access) : ManagementController
{
    private static readonly Ordering Order = Ordering.By("path");

    [HttpGet("root")]
    [ProducesResponseType<Paged<MediaRecycleBinItem>>(StatusCodes.Status200OK)]
    public Task<IActionResult> RootAsync(int skip = 0, int take = 100) => ListAsync(Constants.System.RecycleBinMediaKey, skip, take);

    [HttpGet("children")]
    [ProducesResponseType<Paged<MediaRecycleBinItem>>(StatusCodes.Status200OK)]
    public Task<IActionResult> ChildrenAsync(Guid parentId, int skip = 0, int take = 100) => ListAsync(parentId, skip, take);

    /// <summary>Null is the root, and 404 that it is not known or not there any more: then the client asks where to.</summary>
    [HttpGet("{id:guid}/original-parent")]
    [ProducesResponseType<ReferenceById>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OriginalParentAsync(Guid id)
    {
        if (!await access.MaySeeBinAsync() || entities.Get(id, UmbracoObjectTypes.Media) is not { Trashed: true })
        {
            return NotFound();
        }

        var found = await bin.GetOriginalParentAsync(id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success => Ok(new ReferenceById(found.Result!.Key)),
            RecycleBinQueryResultType.ParentIsRoot => new JsonResult(null),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> ListAsync(Guid parent, int skip, int take)
    {
        if (!await access.MaySeeBinAsync())
        {
            return Ok(new Paged<MediaRecycleBinItem>(0, []));
        }

        var found = entities.GetPagedTrashedChildren(parent, UmbracoObjectTypes.Media, skip, take, out var total, ordering: Order);
        return Ok(new Paged<MediaRecycleBinItem>(total, [.. found.OfType<IMediaEntitySlim>().Select(item => Describe(item, parent))]));
    }

    private static MediaRecycleBinItem Describe(IMediaEntitySlim item, Guid parent) => new(
        item.Key,
        item.CreateDate.ToUniversalTime(),
        item.HasChildren,
        parent == Constants.System.RecycleBinMediaKey ? null : new ReferenceById(parent),
        MediaItems.TypeOf(item),
        MediaItems.VariantsOf(item));
}
