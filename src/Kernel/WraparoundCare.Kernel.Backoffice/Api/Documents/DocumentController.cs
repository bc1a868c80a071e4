using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Documents: what stands in them.</summary>
[Route(Api + "document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentController(
    IContentEditingService editing,
    DocumentAccess access,
    DocumentModels models,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> GetAsync(Guid id) =>
        await access.RefuseAsync(id) is { } refused
            ? refused
            : await editing.GetAsync(id) is { } document ? Ok(await models.DescribeAsync(document)) : NotFound();

    [HttpGet("{id:guid}/published")]
    public async Task<IActionResult> PublishedAsync(Guid id) =>
        await access.RefuseAsync(id) is { } refused
            ? refused
            : await editing.GetAsync(id) is { Published: true } document
                ? Ok(await models.DescribeAsync(document, published: true))
                : NotFound();

    [HttpPost]
    public async Task<IActionResult> CreateAsync(CreateDocumentRequest request)
    {
        if (await RefuseAsync(request.Parent?.Id, request, ActionNew.ActionLetter) is { } refused)
        {
            return refused;
        }

        var created = await editing.CreateAsync(request.ToCreation(), editor.Key);
        return created is { Success: true, Result.Content: { } document }
            ? CreatedAt(document.Key, "document")
            : problems.Of(created.Status);
    }

    [HttpPut("{id:guid}")]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateDocumentRequest request)
    {
        if (await RefuseAsync(id, request, ActionUpdate.ActionLetter) is { } refused)
        {
            return refused;
        }

        // A draft may be incomplete: what is missing is said by validation, and stops publishing.
        var updated = await editing.UpdateAsync(id, request.ToModel(), editor.Key);
        return updated.Success || updated.Status == ContentEditingOperationStatus.PropertyValidationError
            ? Ok()
            : problems.Of(updated.Status);
    }

    [HttpPost("validate")]
    public async Task<IActionResult> ValidateAsync(CreateDocumentRequest request) =>
        await RefuseAsync(request.Parent?.Id, request, ActionNew.ActionLetter) is { } refused
            ? refused
            : Judge(await editing.ValidateCreateAsync(request.ToCreation(), editor.Key));

    /// <summary>The only address of the client's that has another version.</summary>
    [HttpPut("/umbraco/management/api/v1.1/document/{id:guid}/validate")]
    public async Task<IActionResult> ValidateAsync(Guid id, UpdateDocumentRequest request) =>
        await RefuseAsync(id, request, ActionUpdate.ActionLetter) is { } refused
            ? refused
            : Judge(await editing.ValidateUpdateAsync(id, request.ToValidation(cultures: null), editor.Key));

    private async Task<IActionResult?> RefuseAsync(Guid? place, UpdateDocumentRequest request, string verb) =>
        await access.RefuseAsync(place, verb) ?? await access.RefuseCulturesAsync(request.Cultures);

    private IActionResult Judge(Attempt<ContentValidationResult, ContentEditingOperationStatus> judged) =>
        judged.Result.ValidationErrors.ToList() is { Count: > 0 } errors
            ? problems.Of(errors)
            : judged.Success ? Ok() : problems.Of(judged.Status);
}
