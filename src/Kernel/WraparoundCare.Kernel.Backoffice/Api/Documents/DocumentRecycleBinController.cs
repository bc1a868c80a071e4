using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>A document in the recycle bin.</summary>
internal sealed record DocumentRecycleBinItem(
    Guid Id,
    DateTimeOffset CreateDate,
    bool HasChildren,
    ReferenceById? Parent,
    DocumentTypeReference DocumentType,
    IReadOnlyList<DocumentVariantItem> Variants);

/// <summary>Documents that were thrown away.</summary>
[Route(Api + "recycle-bin/document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentRecycleBinController(
    IEntityService entities,
    IContentEditingService editing,
    IContentService contents,
    IRelationService relations,
    IContentPermissionService permissions,
    DocumentAccess access,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    private static readonly Ordering Order = Ordering.By("path");

    [HttpGet("root")]
    public Task<IActionResult> RootAsync(int skip = 0, int take = 100) => ListAsync(Constants.System.RecycleBinContentKey, skip, take);

    [HttpGet("children")]
    public Task<IActionResult> ChildrenAsync(Guid parentId, int skip = 0, int take = 100) => ListAsync(parentId, skip, take);

    /// <returns>Where a document stood; without content when that was the root or is gone.</returns>
    [HttpGet("{id:guid}/original-parent")]
    public async Task<IActionResult> OriginalParentAsync(Guid id)
    {
        if (!await MayUseBinAsync() || entities.Get(id, UmbracoObjectTypes.Document) is not { Trashed: true } document)
        {
            return NotFound();
        }

        var parent = relations
            .GetByChild(document, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias)
            .Select(relation => entities.Get(relation.ParentId, UmbracoObjectTypes.Document))
            .FirstOrDefault(found => found is { Trashed: false });
        return parent is not null && await access.RefuseAsync(parent.Key) is null
            ? Ok(new ReferenceById(parent.Key))
            : Ok(value: null);
    }

    [HttpPut("{id:guid}/restore")]
    public async Task<IActionResult> RestoreAsync(Guid id, MoveRequest request)
    {
        if (!await MayUseBinAsync())
        {
            return NotFound();
        }

        if (await access.RefuseAsync(request.Target?.Id, ActionNew.ActionLetter) is { } refused)
        {
            return refused;
        }

        var restored = await editing.RestoreAsync(id, request.Target?.Id, editor.Key, includeDescendants: true);
        return restored.Success ? Ok() : problems.Of(restored.Status);
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        if (!await MayUseBinAsync(ActionDelete.ActionLetter))
        {
            return problems.Refuse();
        }

        var deleted = await editing.DeleteFromRecycleBinAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }

    [HttpDelete]
    public async Task<IActionResult> EmptyAsync()
    {
        if (!await MayUseBinAsync(ActionDelete.ActionLetter))
        {
            return problems.Refuse();
        }

        var emptied = await contents.EmptyRecycleBinAsync(editor.Key);
        return emptied.Success ? Ok() : problems.Of(ContentEditingOperationStatus.CancelledByNotification);
    }

    private async Task<bool> MayUseBinAsync(params string[] verbs) =>
        await permissions.AuthorizeBinAccessAsync(editor.User, verbs.ToHashSet()) == ContentAuthorizationStatus.Success;

    private async Task<IActionResult> ListAsync(Guid parent, int skip, int take)
    {
        if (!await MayUseBinAsync())
        {
            return Ok(new Paged<DocumentRecycleBinItem>(0, []));
        }

        var found = entities.GetPagedTrashedChildren(parent, UmbracoObjectTypes.Document, skip, take, out var total, ordering: Order);
        return Ok(new Paged<DocumentRecycleBinItem>(total, [.. found.OfType<IDocumentEntitySlim>().Select(item => Describe(item, parent))]));
    }

    private static DocumentRecycleBinItem Describe(IDocumentEntitySlim document, Guid parent) => new(
        document.Key,
        document.CreateDate.ToUniversalTime(),
        document.HasChildren,
        parent == Constants.System.RecycleBinContentKey ? null : new ReferenceById(parent),
        DocumentItems.TypeOf(document),
        DocumentItems.VariantsOf(document));
}
