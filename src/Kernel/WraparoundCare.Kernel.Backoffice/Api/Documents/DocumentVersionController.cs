using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>What documents were at each save, and back to one of those.</summary>
[Route(Api + "document-version")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentVersionController(
    IContentVersionService versions,
    DocumentVersions models,
    DocumentAccess access,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    [HttpGet]
    [ProducesResponseType<Paged<DocumentVersionItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ListAsync(Guid documentId, string? culture, int skip = 0, int take = 100)
    {
        if (await access.RefuseAsync(documentId) is { } refused)
        {
            return refused;
        }

        var found = await versions.GetPagedContentVersionsAsync(documentId, culture, skip, take);
        if (found is not { Success: true, Result: { } page })
        {
            return problems.Of(found.Status);
        }

        var items = new List<DocumentVersionItem>();
        foreach (var version in page.Items)
        {
            items.Add(await models.DescribeAsync(version, documentId));
        }

        return Ok(new Paged<DocumentVersionItem>(page.Total, items));
    }

    [HttpGet("{id:guid}")]
    [ProducesResponseType<DocumentVersionModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } version || await access.RefuseAsync(version.Key) is not null)
        {
            return NotFound();
        }

        return Ok(await models.DescribeAsync(version, id));
    }

    [HttpPost("{id:guid}/rollback")]
    public async Task<IActionResult> RollBackAsync(Guid id, string? culture)
    {
        if (await FindAsync(id) is not { } version)
        {
            return NotFound();
        }

        if ((await access.RefuseAsync(version.Key, ActionRollback.ActionLetter, ActionUpdate.ActionLetter)
            ?? await access.RefuseCulturesAsync([culture])) is { } refused)
        {
            return refused;
        }

        var done = await versions.RollBackAsync(id, culture, editor.Key);
        return done.Success ? Ok() : problems.Of(done.Result);
    }

    [HttpPut("{id:guid}/prevent-cleanup")]
    public async Task<IActionResult> PreventCleanupAsync(Guid id, bool preventCleanup)
    {
        if (await FindAsync(id) is not { } version)
        {
            return NotFound();
        }

        if (await access.RefuseAsync(version.Key, ActionRollback.ActionLetter) is { } refused)
        {
            return refused;
        }

        var done = await versions.SetPreventCleanupAsync(id, preventCleanup, editor.Key);
        return done.Success ? Ok() : problems.Of(done.Result);
    }

    private async Task<IContent?> FindAsync(Guid version) => (await versions.GetAsync(version)).Result;
}
