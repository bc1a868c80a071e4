using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Documents: back from the recycle bin, or gone for good.</summary>
[Route(Api + "recycle-bin/document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentRestoreController(
    IContentEditingService editing,
    IContentService contents,
    DocumentAccess access,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    [HttpPut("{id:guid}/restore")]
    public async Task<IActionResult> RestoreAsync(Guid id, MoveRequest request)
    {
        if (!await access.MayUseBinAsync())
        {
            return NotFound();
        }

        if (await access.RefuseAsync(request.Target?.Id, ActionNew.ActionLetter) is { } refused)
        {
            return refused;
        }

        var restored = await editing.RestoreAsync(id, request.Target?.Id, editor.Key, includeDescendants: true);
        return restored.Success ? Ok() : problems.Of(restored.Status);
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        if (!await access.MayUseBinAsync(ActionDelete.ActionLetter))
        {
            return problems.Refuse();
        }

        var deleted = await editing.DeleteFromRecycleBinAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }

    [HttpDelete]
    public async Task<IActionResult> EmptyAsync()
    {
        if (!await access.MayUseBinAsync(ActionDelete.ActionLetter))
        {
            return problems.Refuse();
        }

        var emptied = await contents.EmptyRecycleBinAsync(editor.Key);
        return emptied.Success ? Ok() : problems.Of(emptied.Result);
    }
}
