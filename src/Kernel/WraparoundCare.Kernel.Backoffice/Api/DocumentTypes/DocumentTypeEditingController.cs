using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentTypes;

/// <summary>Types of documents, as administrators make and change them.</summary>
[Route(Api + Resource)]
[Authorize(ManagementPolicies.Settings)]
internal sealed class DocumentTypeEditingController(
    IContentTypeService types, IContentTypeEditingService editing, TypeKeys keys, CurrentEditor editor, OperationProblems problems)
    : TypeEditingController<IContentType>(types, keys, editor, problems)
{
    private const string Resource = "document-type";

    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public Task<IActionResult> CreateAsync(CreateDocumentTypeRequest request) =>
        MakeAsync(request, request.Id, Resource, below => editing.CreateAsync(request.ToCreation(below), Editor));

    [HttpPut("{id:guid}")]
    public Task<IActionResult> UpdateAsync(Guid id, UpdateDocumentTypeRequest request) =>
        ChangeAsync(id, request, (type, below) => editing.UpdateAsync(type, request.ToModel(below), Editor));
}
