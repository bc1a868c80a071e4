using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>Data types: in which folder they stand.</summary>
[Route(Api + "data-type/{id:guid}")]
[Authorize(ManagementPolicies.Settings)]
internal sealed class DataTypePlaceController(
    IDataTypeService types, CurrentEditor editor, OperationProblems problems) : ManagementController
{
    [HttpPut("move")]
    public async Task<IActionResult> MoveAsync(Guid id, MoveRequest request)
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return NotFound();
        }

        var moved = await types.MoveAsync(type, request.Target?.Id, editor.Key);
        return moved.Success ? Ok() : problems.Of(moved.Status);
    }

    [HttpPost("copy")]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CopyAsync(Guid id, MoveRequest request)
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return NotFound();
        }

        var copied = await types.CopyAsync(type, request.Target?.Id, editor.Key);
        return copied.Success ? CreatedAt(copied.Result.Key, "data-type") : problems.Of(copied.Status);
    }
}
