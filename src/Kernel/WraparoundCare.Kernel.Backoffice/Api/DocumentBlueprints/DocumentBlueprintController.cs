using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Documents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentBlueprints;

/// <summary>
/// Blueprints: what editors begin new documents with. Whoever may make one of a document shows its text to all who write; changing and
/// removing them belongs to the settings.
/// </summary>
[Route(Api + "document-blueprint")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentBlueprintController(
    IContentBlueprintEditingService blueprints,
    DocumentBlueprintModels models,
    DocumentAccess access,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    private const int Most = 1000;

    [HttpPost("from-document")]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateFromDocumentAsync(BlueprintFromDocumentRequest request)
    {
        if (await access.RefuseAsync(request.Document.Id, ActionCreateBlueprintFromContent.ActionLetter) is { } refused)
        {
            return refused;
        }

        var created = await blueprints.CreateFromContentAsync(request.Document.Id, request.Name, request.Id, editor.Key);
        return created is { Success: true, Result.Content: { } blueprint }
            ? CreatedAt(blueprint.Key, "document-blueprint")
            : problems.Of(created.Status);
    }

    [HttpPost]
    [Authorize(ManagementPolicies.Settings)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateBlueprintRequest request)
    {
        var created = await blueprints.CreateAsync(request.ToCreation(), editor.Key);
        return created is { Success: true, Result.Content: { } blueprint }
            ? CreatedAt(blueprint.Key, "document-blueprint")
            : problems.Of(created.Status);
    }

    [HttpPut("{id:guid}")]
    [Authorize(ManagementPolicies.Settings)]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateBlueprintRequest request)
    {
        var updated = await blueprints.UpdateAsync(id, request.ToModel(), editor.Key);
        return updated.Success ? Ok() : problems.Of(updated.Status);
    }

    [HttpGet("{id:guid}")]
    [ProducesResponseType<Blueprint>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) => await AnswerAsync(await blueprints.GetAsync(id));

    /// <summary>The same, made ready for a new document.</summary>
    [HttpGet("{id:guid}/scaffold")]
    [ProducesResponseType<Blueprint>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ScaffoldAsync(Guid id) => await AnswerAsync(await blueprints.GetScaffoldedAsync(id));

    [HttpDelete("{id:guid}")]
    [Authorize(ManagementPolicies.Settings)]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        var deleted = await blueprints.DeleteAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }

    [HttpGet("/" + Api + "item/document-blueprint")]
    [ProducesResponseType<IReadOnlyList<BlueprintItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids)
    {
        var found = new List<BlueprintItem>();
        foreach (var id in ids)
        {
            if (await blueprints.GetAsync(id) is { } blueprint)
            {
                found.Add(models.DescribeItem(blueprint));
            }
        }

        return Ok(found);
    }

    [HttpGet("/" + Api + "document-type/{id:guid}/blueprint")]
    [ProducesResponseType<Paged<TypeBlueprint>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OfTypeAsync(Guid id, int skip = 0, int take = 100)
    {
        // There are few, and the kernel counts in pages.
        var found = await blueprints.GetPagedByContentTypeAsync(id, 0, Most);
        if (found is not { Success: true, Result: { } page })
        {
            return problems.Of(found.Status);
        }

        return Ok(Paged<TypeBlueprint>.Of(
            [.. page.Items], skip, take, blueprint => new TypeBlueprint(blueprint.Key, blueprint.Name ?? string.Empty)));
    }

    private async Task<IActionResult> AnswerAsync(IContent? blueprint) =>
        blueprint is null ? OperationProblems.NotFound() : Ok(await models.DescribeAsync(blueprint));
}
