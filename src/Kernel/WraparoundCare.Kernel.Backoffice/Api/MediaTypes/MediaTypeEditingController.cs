using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.MediaTypes;

/// <summary>Types of media, as administrators make and change them. There is no screen for it.</summary>
[Route(Api + "media-type")]
[Authorize(ManagementPolicies.Settings)]
internal sealed class MediaTypeEditingController(
    IMediaTypeService types,
    IMediaTypeEditingService editing,
    TypeKeys keys,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateMediaTypeRequest request)
    {
        if ((keys.Refuse(request.Id) ?? keys.Refuse(request, type: null)) is { } refused)
        {
            return refused;
        }

        var made = await editing.CreateAsync(request.ToCreation(AllowedBelow.Of(types, request.WantedBelow())), editor.Key);
        return made is { Success: true, Result: { } type } ? CreatedAt(type.Key, "media-type") : problems.Of(made.Status);
    }

    [HttpPut("{id:guid}")]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateMediaTypeRequest request)
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return NotFound();
        }

        if (keys.Refuse(request, id) is { } refused)
        {
            return refused;
        }

        var changed = await editing.UpdateAsync(type, request.ToModel(AllowedBelow.Of(types, request.WantedBelow())), editor.Key);
        return changed.Success ? Ok() : problems.Of(changed.Status);
    }

    /// <summary>Media of the type go with it, as in Umbraco.</summary>
    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        var status = await types.DeleteAsync(id, editor.Key);
        return status == ContentTypeOperationStatus.Success ? Ok() : problems.Of(status);
    }
}
