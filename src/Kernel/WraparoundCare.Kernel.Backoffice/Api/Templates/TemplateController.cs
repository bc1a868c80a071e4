using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Templates;

/// <summary>A template as pickers name it.</summary>
internal sealed record TemplateItem(Guid Id, string Name, string Alias)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public static TemplateItem Of(ITemplate template) => new(template.Key, template.Name ?? template.Alias, template.Alias);
}

/// <summary>Templates that documents can be shown with. Their text comes with the site and is not shown.</summary>
[Authorize(ManagementPolicies.Content)]
internal sealed class TemplateController(ITemplateService templates) : ManagementController
{
    [HttpGet("/" + Api + "item/template")]
    [ProducesResponseType<IReadOnlyList<TemplateItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok(ids.Count == 0 ? [] : (await templates.GetAllAsync([.. ids])).Select(TemplateItem.Of));
}
