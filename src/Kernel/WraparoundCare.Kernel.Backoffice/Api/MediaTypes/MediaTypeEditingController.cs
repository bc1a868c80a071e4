using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
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

        return keys.Refuse(request, id) ?? Answer(
            await editing.UpdateAsync(type, request.ToModel(AllowedBelow.Of(types, request.WantedBelow())), editor.Key));
    }

    /// <summary>Media of the type go with it, as in Umbraco.</summary>
    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id) =>
        await types.DeleteAsync(id, editor.Key) is var status && status == ContentTypeOperationStatus.Success ? Ok() : problems.Of(status);

    private IActionResult Answer(Umbraco.Cms.Core.Attempt<IMediaType?, ContentTypeOperationStatus> changed) =>
        changed.Success ? Ok() : problems.Of(changed.Status);
}
