using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Documents: which members may see them. A rule holds for all that stands below as well.</summary>
[Route(Api + "document/{id:guid}/public-access")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentPublicAccessController(
    IPublicAccessService access,
    PublicAccessRules rules,
    DocumentAccess documents,
    OperationProblems problems,
    ICoreScopeProvider scopes) : ManagementController
{
    private const string Verb = ActionProtect.ActionLetter;

    /// <summary>The rule of the document itself; that of a page above it is shown and changed there.</summary>
    [HttpGet]
    [ProducesResponseType<PublicAccess>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id)
    {
        if (await documents.RefuseAsync(id, Verb) is { } refused)
        {
            return refused;
        }

        return await FindAsync(id) is { } entry ? Ok(await rules.DescribeAsync(entry)) : OperationProblems.NotFound();
    }

    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(Guid id, PublicAccessRequest request)
    {
        if (await RefuseAsync(id, request) is { } refused)
        {
            return refused;
        }

        // Nobody makes one between the look and the change.
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        scope.WriteLock(Constants.Locks.ContentTree);
        if (await FindAsync(id) is not null)
        {
            return problems.Exists("PublicAccess");
        }

        var created = await access.CreateAsync(request.ToModel(id));
        return created.Success ? Created($"/{Api}document/{id}/public-access", value: null) : problems.Of(created.Status);
    }

    [HttpPut]
    public async Task<IActionResult> UpdateAsync(Guid id, PublicAccessRequest request)
    {
        if (await RefuseAsync(id, request) is { } refused)
        {
            return refused;
        }

        // Nobody takes it away between the look and the change.
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        scope.WriteLock(Constants.Locks.ContentTree);
        if (await FindAsync(id) is null)
        {
            return OperationProblems.NotFound();
        }

        var updated = await access.UpdateAsync(request.ToModel(id));
        return updated.Success ? Ok() : problems.Of(updated.Status);
    }

    [HttpDelete]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        if (await documents.RefuseAsync(id, Verb) is { } refused)
        {
            return refused;
        }

        var deleted = await access.DeleteAsync(id);
        return deleted.Success ? Ok() : problems.Of(deleted.Result);
    }

    private async Task<PublicAccessEntry?> FindAsync(Guid document) =>
        (await access.GetEntryByContentKeyWithoutAncestorsAsync(document)).Result;

    // Visitors are sent to the two pages, so the editor must at least know them.
    private async Task<IActionResult?> RefuseAsync(Guid id, PublicAccessRequest request) =>
        await documents.RefuseAsync(id, Verb)
        ?? await documents.RefuseAsync(request.LoginDocument.Id)
        ?? await documents.RefuseAsync(request.ErrorDocument.Id);
}
