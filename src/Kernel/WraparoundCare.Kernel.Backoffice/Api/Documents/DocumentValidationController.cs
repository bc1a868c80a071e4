using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Whether a document is filled in well; the client asks before it saves.</summary>
[Route(Api + "document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentValidationController(
    IContentEditingService editing, DocumentAccess access, CurrentEditor editor, OperationProblems problems) : ManagementController
{
    [HttpPost("validate")]
    public async Task<IActionResult> ValidateAsync(CreateDocumentRequest request) =>
        await access.RefuseAsync(request.Parent?.Id, request, ActionNew.ActionLetter) is { } refused
            ? refused
            : Judge(await editing.ValidateCreateAsync(request.ToCreation(), editor.Key));

    /// <summary>The only address of the client's that has another version.</summary>
    [HttpPut("/umbraco/management/api/v1.1/document/{id:guid}/validate")]
    public async Task<IActionResult> ValidateAsync(Guid id, ValidateDocumentRequest request) =>
        await access.RefuseAsync(id, request, ActionUpdate.ActionLetter) is { } refused
            ? refused
            : Judge(await editing.ValidateUpdateAsync(id, request.ToValidation(), editor.Key));

    private IActionResult Judge(Attempt<ContentValidationResult, ContentEditingOperationStatus> judged) =>
        judged.Result.ValidationErrors.ToList() is { Count: > 0 } errors
            ? problems.Of(errors)
            : judged.Success ? Ok() : problems.Of(judged.Status);
}
