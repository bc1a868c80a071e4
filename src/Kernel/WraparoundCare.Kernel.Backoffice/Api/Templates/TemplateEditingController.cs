using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Templates;

/// <summary>A template with its text, which is kept and not what is shown: the views of the site are compiled into it.</summary>
internal sealed record TemplateModel(Guid Id, string Name, string Alias, string? Content, ReferenceById? MasterTemplate);

/// <summary>A template as somebody wants it to be.</summary>
internal record UpdateTemplateRequest
{
    private const int LongestName = 255;

    [Required, StringLength(LongestName)]
    public required string Name { get; init; }

    [StringLength(LongestName)]
    public required string Alias { get; init; }

    public string? Content { get; init; }
}

/// <summary>A new template.</summary>
internal sealed record CreateTemplateRequest : UpdateTemplateRequest
{
    public Guid? Id { get; init; }
}

/// <summary>
/// Templates that administrators name and give to types. The view of a template comes with the site: no file is written here, and a
/// document with a template that has none is not shown.
/// </summary>
[Route(Api + "template")]
[Authorize(ManagementPolicies.Settings)]
internal sealed class TemplateEditingController(
    ITemplateService templates, TypeKeys keys, CurrentEditor editor, OperationProblems problems) : ManagementController
{
    [HttpGet("{id:guid}")]
    [ProducesResponseType<TemplateModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id)
    {
        if (await templates.GetAsync(id) is not { } template)
        {
            return NotFound();
        }

        var master = template.MasterTemplateAlias is { Length: > 0 } alias ? await templates.GetAsync(alias) : null;
        return Ok(new TemplateModel(
            template.Key, template.Name ?? template.Alias, template.Alias, template.Content, ReferenceById.Of(master?.Key)));
    }

    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateTemplateRequest request)
    {
        if (keys.Refuse(request.Id) is { } refused)
        {
            return refused;
        }

        var made = await templates.CreateAsync(request.Name, request.Alias, request.Content, editor.Key, request.Id);
        return made is { Success: true, Result: { } template } ? CreatedAt(template.Key, "template") : problems.Of(made.Status);
    }

    [HttpPut("{id:guid}")]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateTemplateRequest request)
    {
        if (await templates.GetAsync(id) is not { } template)
        {
            return NotFound();
        }

        template.Name = request.Name;
        template.Alias = request.Alias;
        template.Content = request.Content;
        var changed = await templates.UpdateAsync(template, editor.Key);
        return changed.Success ? Ok() : problems.Of(changed.Status);
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        if (await templates.GetAsync(id) is null)
        {
            return NotFound();
        }

        var deleted = await templates.DeleteAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }
}
