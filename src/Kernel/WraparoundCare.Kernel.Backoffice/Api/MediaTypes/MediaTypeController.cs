using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

namespace WraparoundCare.Kernel.Backoffice.Api.MediaTypes;

/// <summary>What the client offers with types of media.</summary>
internal sealed record MediaTypeConfiguration(IEnumerable<string> ReservedFieldNames);

/// <summary>Types of media, as the editor of a media item reads them.</summary>
[Route(Api + "media-type")]
[Authorize(ManagementPolicies.Types)]
internal sealed class MediaTypeController(IMediaTypeService types, IReservedFieldNamesService reserved) : ManagementController
{
    [HttpGet("configuration")]
    [ProducesResponseType<MediaTypeConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(new MediaTypeConfiguration(reserved.GetMediaReservedFieldNames()));

    [HttpGet("{id:guid}")]
    [ProducesResponseType<MediaTypeModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) =>
        await types.GetAsync(id) is { } type ? Ok(MediaTypeModel.Of(type)) : NotFound();

    [HttpGet("allowed-at-root")]
    [ProducesResponseType<Paged<AllowedType>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AllowedAtRootAsync(int skip = 0, int take = 100) =>
        Ok(AllowedType.PageOf(await types.GetAllAllowedAsRootAsync(skip, take)));

    [HttpGet("{id:guid}/allowed-children")]
    [ProducesResponseType<Paged<AllowedType>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AllowedChildrenAsync(Guid id, Guid? parentContentKey, int skip = 0, int take = 100) =>
        await types.GetAllowedChildrenAsync(id, parentContentKey, skip, take) is { Success: true, Result: { } allowed }
            ? Ok(AllowedType.PageOf(allowed))
            : NotFound();
}
