using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>Media: back from the recycle bin, or gone for good.</summary>
[Route(Api + "recycle-bin/media")]
[Authorize(ManagementPolicies.Media)]
internal sealed class MediaRestoreController(
    IMediaService media, IMediaEditingService editing, MediaAccess access, CurrentEditor editor, OperationProblems problems)
    : ManagementController
{
    [HttpPut("{id:guid}/restore")]
    public async Task<IActionResult> RestoreAsync(Guid id, MoveRequest request)
    {
        if ((await RefuseAsync(id) ?? await access.RefusePlaceAsync(request.Target?.Id)) is { } refused)
        {
            return refused;
        }

        var restored = await editing.RestoreAsync(id, request.Target?.Id, editor.Key, includeDescendants: true);
        return restored.Success ? Ok() : problems.Of(restored.Status, MediaController.Subject);
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        if (await RefuseAsync(id) is { } refused)
        {
            return refused;
        }

        var deleted = await editing.DeleteFromRecycleBinAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status, MediaController.Subject);
    }

    [HttpDelete]
    public async Task<IActionResult> EmptyAsync()
    {
        if (!await access.MaySeeBinAsync())
        {
            return problems.Refuse();
        }

        var emptied = await media.EmptyRecycleBinAsync(editor.Key);
        return emptied.Success ? Ok() : problems.Of(emptied.Result);
    }

    private async Task<IActionResult?> RefuseAsync(Guid id) =>
        await access.MaySeeBinAsync() && media.GetById(id) is { Trashed: true } ? null : NotFound();
}
