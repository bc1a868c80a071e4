using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace WraparoundCare.Kernel.Backoffice.Api.MediaTypes;

[Route(Api + "item/media-type")]
[Authorize(ManagementPolicies.Types)]
internal sealed class MediaTypeItemController(IMediaTypeService types, IMediaTypeEditingService editing) : ManagementController
{
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<MediaTypeItem>>(StatusCodes.Status200OK)]
    public IActionResult Items([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok(ids.Count == 0 ? [] : types.GetMany(ids).Select(MediaTypeItem.Of));

    /// <summary>The types that a file with this extension can be stored as.</summary>
    [HttpGet("allowed")]
    [ProducesResponseType<Paged<MediaTypeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AllowedAsync(string fileExtension = "", int skip = 0, int take = 100)
    {
        var found = await editing.GetMediaTypesForFileExtensionWithMatchInfoAsync(fileExtension, skip, take);
        return Ok(new Paged<MediaTypeItem>(found.Total, [.. found.Items.Select(match => MediaTypeItem.Of(match.MediaType))]));
    }

    [HttpGet("folders")]
    [ProducesResponseType<Paged<MediaTypeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> FoldersAsync(int skip = 0, int take = 100) =>
        Ok(MediaTypeItem.PageOf(await editing.GetFolderMediaTypes(skip, take)));

    [HttpGet("search")]
    [ProducesResponseType<Paged<MediaTypeItem>>(StatusCodes.Status200OK)]
    public IActionResult Search(string query = "", int skip = 0, int take = 100)
    {
        var found = types.GetAll()
            .Where(type => type.Name?.Contains(query, StringComparison.CurrentCultureIgnoreCase) == true)
            .OrderBy(type => type.Name, StringComparer.CurrentCulture);
        return Ok(Paged<MediaTypeItem>.Of([.. found], skip, take, MediaTypeItem.Of));
    }
}
