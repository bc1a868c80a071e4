using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>A document in the recycle bin.</summary>
internal sealed record DocumentRecycleBinItem(
    Guid Id,
    DateTimeOffset CreateDate,
    bool HasChildren,
    ReferenceById? Parent,
    DocumentTypeReference DocumentType,
    IReadOnlyList<DocumentVariantItem> Variants);

/// <summary>The documents that were thrown away, for those who may come everywhere: what lies there came from anywhere.</summary>
[Route(Api + "recycle-bin/document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentRecycleBinController(
    IEntityService entities, IDocumentRecycleBinQueryService bin, DocumentAccess access) : ManagementController
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Document;
    private static readonly Ordering Order = Ordering.By("path");

    [HttpGet("root")]
    [ProducesResponseType<Paged<DocumentRecycleBinItem>>(StatusCodes.Status200OK)]
    public Task<IActionResult> RootAsync(int skip = 0, int take = 100) => ListAsync(Constants.System.RecycleBinContentKey, skip, take);

    [HttpGet("children")]
    [ProducesResponseType<Paged<DocumentRecycleBinItem>>(StatusCodes.Status200OK)]
    public Task<IActionResult> ChildrenAsync(Guid parentId, int skip = 0, int take = 100) => ListAsync(parentId, skip, take);

    /// <summary>Null is the root, and 404 that it is not known or not there any more: then the client asks where to.</summary>
    [HttpGet("{id:guid}/original-parent")]
    [ProducesResponseType<ReferenceById>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OriginalParentAsync(Guid id)
    {
        if (!await access.MayUseBinAsync() || entities.Get(id, Kind) is not { Trashed: true })
        {
            return NotFound();
        }

        var found = await bin.GetOriginalParentAsync(id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success => Ok(new ReferenceById(found.Result!.Key)),
            RecycleBinQueryResultType.ParentIsRoot => new JsonResult(null),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> ListAsync(Guid parent, int skip, int take)
    {
        if (!await access.MayUseBinAsync())
        {
            return Ok(new Paged<DocumentRecycleBinItem>(0, []));
        }

        var found = entities.GetPagedTrashedChildren(parent, Kind, skip, take, out var total, ordering: Order);
        return Ok(new Paged<DocumentRecycleBinItem>(
            total, [.. found.OfType<IDocumentEntitySlim>().Select(item => Describe(item, parent))]));
    }

    private static DocumentRecycleBinItem Describe(IDocumentEntitySlim document, Guid parent) => new(
        document.Key,
        document.CreateDate.ToUniversalTime(),
        document.HasChildren,
        parent == Constants.System.RecycleBinContentKey ? null : new ReferenceById(parent),
        DocumentItems.TypeOf(document),
        DocumentItems.VariantsOf(document));
}
