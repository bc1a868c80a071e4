using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>Data types, as administrators make and change them. There is no screen for it.</summary>
[Route(Api + "data-type")]
[Authorize(ManagementPolicies.Settings)]
internal sealed class DataTypeEditingController(
    IDataTypeService types, DataTypeMaker maker, TypeKeys keys, CurrentEditor editor, OperationProblems problems) : ManagementController
{
    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateDataTypeRequest request)
    {
        if (keys.Refuse(request.Id) is { } refused)
        {
            return refused;
        }

        var (made, status) = await maker.MakeAsync(request);
        if (made is null)
        {
            return problems.Of(status);
        }

        var stored = await types.CreateAsync(made, editor.Key);
        return stored.Success ? CreatedAt(stored.Result.Key, "data-type") : problems.Of(stored.Status);
    }

    [HttpPut("{id:guid}")]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateDataTypeRequest request)
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return NotFound();
        }

        var status = maker.Change(type, request);
        if (status == DataTypeOperationStatus.Success)
        {
            status = (await types.UpdateAsync(type, editor.Key)).Status;
        }

        return status == DataTypeOperationStatus.Success ? Ok() : problems.Of(status);
    }

    /// <summary>Fields of the data type go with it, as in Umbraco; what was typed in them stays with the document.</summary>
    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        var deleted = await types.DeleteAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }
}
