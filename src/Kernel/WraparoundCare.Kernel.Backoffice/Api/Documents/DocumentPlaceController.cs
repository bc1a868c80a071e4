using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Kernel.Backoffice.Api.References;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>The client leaves out what nobody touched.</summary>
internal sealed record CopyRequest(ReferenceById? Target, bool RelateToOriginal = false, bool IncludeDescendants = false);

/// <summary>Documents: where they stand.</summary>
[Route(Api + "document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentPlaceController(
    IContentEditingService editing,
    DocumentAccess access,
    UsedBranches branches,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    [HttpPut("{id:guid}/move")]
    public async Task<IActionResult> MoveAsync(Guid id, MoveRequest request) =>
        await access.RefuseAsync(id, ActionMove.ActionLetter)
        ?? await access.RefuseAsync(request.Target?.Id, ActionNew.ActionLetter)
        ?? Answer(await editing.MoveAsync(id, request.Target?.Id, editor.Key));

    [HttpPost("{id:guid}/copy")]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CopyAsync(Guid id, CopyRequest request)
    {
        if ((await access.RefuseAsync(id, ActionCopy.ActionLetter)
            ?? await access.RefuseAsync(request.Target?.Id, ActionNew.ActionLetter)) is { } refused)
        {
            return refused;
        }

        var copied = await editing.CopyAsync(
            id, request.Target?.Id, request.RelateToOriginal, request.IncludeDescendants, editor.Key);
        return copied is { Success: true, Result: { } copy } ? CreatedAt(copy.Key, "document") : problems.Of(copied.Status);
    }

    [HttpPut("sort")]
    public async Task<IActionResult> SortAsync(SortRequest request)
    {
        if (await access.RefuseAsync(request.Parent?.Id, ActionSort.ActionLetter) is { } refused)
        {
            return refused;
        }

        var status = await editing.SortAsync(request.Parent?.Id, request.ToModel(), editor.Key);
        return status == ContentEditingOperationStatus.Success ? Ok() : problems.Of(status);
    }

    [HttpPut("{id:guid}/move-to-recycle-bin")]
    public async Task<IActionResult> MoveToRecycleBinAsync(Guid id) =>
        await RefuseToDeleteAsync(id) ?? Answer(await editing.MoveToRecycleBinAsync(id, editor.Key));

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id) =>
        await RefuseToDeleteAsync(id) ?? Answer(await editing.DeleteAsync(id, editor.Key));

    private async Task<IActionResult?> RefuseToDeleteAsync(Guid id) =>
        await access.RefuseAsync(id, ActionDelete.ActionLetter) ?? await branches.RefuseAsync(id, UmbracoObjectTypes.Document);

    private IActionResult Answer(Attempt<IContent?, ContentEditingOperationStatus> done) => done.Success ? Ok() : problems.Of(done.Status);
}
