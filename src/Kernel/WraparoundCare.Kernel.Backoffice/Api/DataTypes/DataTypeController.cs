using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Kernel.Backoffice.Api.References;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>What the client offers with data types, and those that it looks for by their keys.</summary>
internal sealed record DataTypeConfiguration(DataTypeChangeMode CanBeChanged, Guid DocumentListViewId, Guid MediaListViewId);

/// <summary>Data types, as fields read them.</summary>
[Authorize(ManagementPolicies.Types)]
internal sealed class DataTypeController(
    IDataTypeService types, IDataTypeUsageService usage, IOptions<DataTypesSettings> settings, OperationProblems problems)
    : ManagementController
{
    [HttpGet("/" + Api + "data-type/configuration")]
    [ProducesResponseType<DataTypeConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(new DataTypeConfiguration(
        settings.Value.CanBeChanged, Constants.DataTypes.Guids.ListViewContentGuid, Constants.DataTypes.Guids.ListViewMediaGuid));

    [HttpGet("/" + Api + "data-type/{id:guid}")]
    [ProducesResponseType<DataTypeModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) => await types.GetAsync(id) is { } type ? Ok(DataTypeModel.Of(type)) : NotFound();

    /// <summary>Whether something was typed in a field of it.</summary>
    [HttpGet("/" + Api + "data-type/{id:guid}/is-used")]
    [ProducesResponseType<bool>(StatusCodes.Status200OK)]
    public async Task<IActionResult> IsUsedAsync(Guid id)
    {
        var used = await usage.HasSavedValuesAsync(id);
        return used.Success ? Ok(used.Result) : problems.Of(used.Status);
    }

    /// <summary>The fields and lists of it.</summary>
    [HttpGet("/" + Api + "data-type/{id:guid}/referenced-by")]
    [ProducesResponseType<Paged<Reference>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ReferencedByAsync(Guid id, int skip = 0, int take = 20)
    {
        var found = await types.GetPagedRelationsAsync(id, skip, take);
        return Ok(new Paged<Reference>(found.Total, [.. found.Items.Select(Reference.OfField)]));
    }

    [HttpGet("/" + Api + "filter/data-type")]
    [ProducesResponseType<Paged<DataTypeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> FilterAsync(string? name, string? editorUiAlias, string? editorAlias, int skip = 0, int take = 100) =>
        Ok(DataTypeItem.PageOf(await types.FilterAsync(name, editorUiAlias, editorAlias, skip, take)));

    [HttpGet("/" + Api + "item/data-type/search")]
    [ProducesResponseType<Paged<DataTypeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> SearchAsync(string? query, int skip = 0, int take = 100) =>
        Ok(DataTypeItem.PageOf(await types.FilterAsync(query, editorUiAlias: null, editorAlias: null, skip, take)));

    [HttpGet("/" + Api + "item/data-type")]
    [ProducesResponseType<IReadOnlyList<DataTypeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok(ids.Count == 0 ? [] : (await types.GetAllAsync([.. ids])).Select(DataTypeItem.Of));
}
