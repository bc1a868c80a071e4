using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>What refers to an item. The client shows a kind that it does not know by its name and icon.</summary>
internal sealed record ItemReference(
    [property: JsonPropertyName("$type")] string Kind, Guid Id, string? Name, string? Type, string? Icon, bool? Published)
{
    public static ItemReference Of(RelationItemModel found) => new(
        "DefaultReferenceResponseModel", found.NodeKey, found.NodeName, found.NodeType, found.ContentTypeIcon, found.NodePublished);
}

/// <summary>Documents: what refers to them, and so is in the way of deleting them.</summary>
[Route(Api + "document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentReferenceController(
    ITrackedReferencesService references, DocumentAccess access, OperationProblems problems) : ManagementController
{
    [HttpGet("{id:guid}/referenced-by")]
    public async Task<IActionResult> ReferencedByAsync(Guid id, int skip = 0, int take = 20)
    {
        if (await access.RefuseAsync(id) is { } refused)
        {
            return refused;
        }

        var found = await references.GetPagedRelationsForItemAsync(
            id, UmbracoObjectTypes.Document, skip, take, filterMustBeIsDependency: true);
        return found is { Success: true, Result: { } page } ? Ok(await VisibleAsync(page)) : problems.Of(found.Status);
    }

    [HttpGet("{id:guid}/referenced-descendants")]
    public async Task<IActionResult> ReferencedDescendantsAsync(Guid id, int skip = 0, int take = 20)
    {
        if (await access.RefuseAsync(id) is { } refused)
        {
            return refused;
        }

        var found = await references.GetPagedDescendantsInReferencesAsync(
            id, UmbracoObjectTypes.Document, skip, take, filterMustBeIsDependency: true);
        return found is { Success: true, Result: { } page }
            ? Ok(new Paged<ReferenceById>(page.Total, [.. page.Items.Select(item => new ReferenceById(item.NodeKey))]))
            : problems.Of(found.Status);
    }

    [HttpGet("are-referenced")]
    public async Task<IActionResult> AreReferencedAsync([FromQuery(Name = "id")] HashSet<Guid> ids, int skip = 0, int take = 20)
    {
        var found = await references.GetPagedKeysWithDependentReferencesAsync(
            await access.VisibleAsync(ids), Constants.ObjectTypes.Document, skip, take);
        return Ok(new Paged<ReferenceById>(found.Total, [.. found.Items.Select(key => new ReferenceById(key))]));
    }

    // That something refers to it is said, because it stops deleting; what it is only to who may see it.
    private async Task<Paged<ItemReference>> VisibleAsync(PagedModel<RelationItemModel> page)
    {
        var documents = page.Items.Where(IsDocument).Select(item => item.NodeKey);
        var visible = await access.VisibleAsync(documents);
        return new Paged<ItemReference>(
            page.Total, [.. page.Items.Where(item => !IsDocument(item) || visible.Contains(item.NodeKey)).Select(ItemReference.Of)]);
    }

    private static bool IsDocument(RelationItemModel item) =>
        string.Equals(item.NodeType, Constants.UdiEntityType.Document, StringComparison.OrdinalIgnoreCase);
}
