using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>A document in the recycle bin.</summary>
internal sealed record DocumentRecycleBinItem(
    Guid Id,
    DateTimeOffset CreateDate,
    bool HasChildren,
    ReferenceById? Parent,
    DocumentTypeReference DocumentType,
    IReadOnlyList<DocumentVariantItem> Variants);

[Route(Api + "recycle-bin/document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentRecycleBinController(
    IEntityService entities, IContentPermissionService permissions, CurrentEditor editor) : ManagementController
{
    private static readonly Ordering Order = Ordering.By("path");

    [HttpGet("root")]
    public Task<IActionResult> RootAsync(int skip = 0, int take = 100) => ListAsync(Constants.System.RecycleBinContentKey, skip, take);

    [HttpGet("children")]
    public Task<IActionResult> ChildrenAsync(Guid parentId, int skip = 0, int take = 100) => ListAsync(parentId, skip, take);

    private async Task<IActionResult> ListAsync(Guid parent, int skip, int take)
    {
        if (await permissions.AuthorizeBinAccessAsync(editor.User, new HashSet<string>()) != ContentAuthorizationStatus.Success)
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
