using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.MediaTypes;

/// <summary>Types of media, as administrators make and change them.</summary>
[Route(Api + Resource)]
[Authorize(ManagementPolicies.Settings)]
internal sealed class MediaTypeEditingController(
    IMediaTypeService types, IMediaTypeEditingService editing, TypeKeys keys, CurrentEditor editor, OperationProblems problems)
    : TypeEditingController<IMediaType>(types, keys, editor, problems)
{
    private const string Resource = "media-type";

    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public Task<IActionResult> CreateAsync(CreateMediaTypeRequest request) =>
        MakeAsync(request, request.Id, Resource, below => editing.CreateAsync(request.ToCreation(below), Editor));

    [HttpPut("{id:guid}")]
    public Task<IActionResult> UpdateAsync(Guid id, UpdateMediaTypeRequest request) =>
        ChangeAsync(id, request, (type, below) => editing.UpdateAsync(type, request.ToModel(below), Editor));
}
