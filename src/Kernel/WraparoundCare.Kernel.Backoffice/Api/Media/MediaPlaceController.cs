using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Kernel.Backoffice.Api.References;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>Media items: where they stand.</summary>
[Route(Api + "media")]
[Authorize(ManagementPolicies.Media)]
internal sealed class MediaPlaceController(
    IMediaEditingService editing,
    MediaAccess access,
    UsedBranches branches,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    [HttpPut("{id:guid}/move")]
    public async Task<IActionResult> MoveAsync(Guid id, MoveRequest request)
    {
        if ((await access.RefuseAsync(id) ?? await access.RefusePlaceAsync(request.Target?.Id)) is { } refused)
        {
            return refused;
        }

        var moved = await editing.MoveAsync(id, request.Target?.Id, editor.Key);
        return moved.Success ? Ok() : problems.Of(moved.Status, MediaController.Subject);
    }

    [HttpPut("{id:guid}/move-to-recycle-bin")]
    public async Task<IActionResult> MoveToRecycleBinAsync(Guid id)
    {
        if (await RefuseToDeleteAsync(id) is { } refused)
        {
            return refused;
        }

        var moved = await editing.MoveToRecycleBinAsync(id, editor.Key);
        return moved.Success ? Ok() : problems.Of(moved.Status, MediaController.Subject);
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        if (await RefuseToDeleteAsync(id) is { } refused)
        {
            return refused;
        }

        var deleted = await editing.DeleteAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status, MediaController.Subject);
    }

    [HttpPut("sort")]
    public async Task<IActionResult> SortAsync(SortRequest request)
    {
        if (await access.RefusePlaceAsync(request.Parent?.Id) is { } refused)
        {
            return refused;
        }

        var sorted = await editing.SortAsync(request.Parent?.Id, request.ToModel(), editor.Key);
        return sorted == ContentEditingOperationStatus.Success ? Ok() : problems.Of(sorted, MediaController.Subject);
    }

    private async Task<IActionResult?> RefuseToDeleteAsync(Guid id) =>
        await access.RefuseAsync(id) ?? await branches.RefuseAsync(id, UmbracoObjectTypes.Media);
}
