using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>Data types, as fields read them.</summary>
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class DataTypeController(IDataTypeService types, IOptions<DataTypesSettings> settings) : ManagementController
{
    [HttpGet("/" + Api + "data-type/configuration")]
    public IActionResult Configuration() => Ok(new
    {
        canBeChanged = settings.Value.CanBeChanged,
        documentListViewId = Constants.DataTypes.Guids.ListViewContentGuid,
        mediaListViewId = Constants.DataTypes.Guids.ListViewMediaGuid,
    });

    [HttpGet("/" + Api + "data-type/{id:guid}")]
    public async Task<IActionResult> GetAsync(Guid id) => await types.GetAsync(id) is { } type ? Ok(DataTypeModel.Of(type)) : NotFound();

    [HttpGet("/" + Api + "item/data-type")]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok(ids.Count == 0 ? [] : (await types.GetAllAsync([.. ids])).Select(DataTypeItem.Of));
}
