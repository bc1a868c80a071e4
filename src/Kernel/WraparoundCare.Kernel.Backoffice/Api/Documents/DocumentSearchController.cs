using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Trees;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Where and what to look for.</summary>
internal sealed record DocumentSearchQuery
{
    /// <summary>A part of the name.</summary>
    public string? Query { get; init; }

    public bool Trashed { get; init; }

    /// <summary>The document below which a picker begins.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The types that may be picked; none means all.</summary>
    public HashSet<Guid> AllowedDocumentTypes { get; init; } = [];

    public int Skip { get; init; }

    public int Take { get; init; } = 20;
}

/// <summary>Documents found by a part of their name, among those that the editor may see.</summary>
[Route(Api + "item/document/search")]
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class DocumentSearchController(
    IEntityService entities,
    ICoreScopeProvider scopes,
    DocumentTree tree,
    DocumentAccess access,
    DocumentItems items) : ManagementController
{
    private const int MaxLength = 200;
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Document;
    private static readonly Ordering Order = Ordering.By("name");

    // Named otherwise than one of its members, or that would be taken for a prefix of all.
    [HttpGet]
    [ProducesResponseType<Paged<DocumentItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> SearchAsync([FromQuery] DocumentSearchQuery asked)
    {
        var words = asked.Query?.Trim() ?? string.Empty;
        if (words.Length is 0 or > MaxLength || asked.Take <= 0 || asked.Skip < 0 || asked.Trashed)
        {
            return Ok(new Paged<DocumentItem>(0, []));
        }

        var named = scopes.CreateQuery<IUmbracoEntity>().Where(document => document.Name!.Contains(words));
        var isWhole = asked.ParentId is null && asked.AllowedDocumentTypes.Count == 0 && !access.HasHidden;
        return Ok(isWhole ? Find(asked, named) : await FindNarrowedAsync(asked, named));
    }

    private Paged<DocumentItem> Find(DocumentSearchQuery asked, IQuery<IUmbracoEntity> named)
    {
        var found = PageWindow.Read(asked.Skip, asked.Take, Page, out var total);
        return new Paged<DocumentItem>(total, [.. found.OfType<IDocumentEntitySlim>().Select(items.Describe)]);

        IEnumerable<IEntitySlim> Page(int page, out long all) =>
            entities.GetPagedDescendants(tree.StartIds, Kind, page, asked.Take, out all, named, Order);
    }

    // Places, types and rights are no part of a query, so all with the name are read: those are never so many.
    private async Task<Paged<DocumentItem>> FindNarrowedAsync(DocumentSearchQuery asked, IQuery<IUmbracoEntity> named)
    {
        var found = entities.GetPagedDescendants(tree.StartIds, Kind, 0, int.MaxValue, out _, named, Order)
            .OfType<IDocumentEntitySlim>()
            .Where(item => asked.AllowedDocumentTypes.Count == 0 || asked.AllowedDocumentTypes.Contains(item.ContentTypeKey))
            .Where(tree.Below(asked.ParentId))
            .ToList();
        var visible = await access.VisibleAsync(found.Select(item => item.Key));
        return Paged<DocumentItem>.Of(
            [.. found.Where(item => visible.Contains(item.Key))], asked.Skip, asked.Take, items.Describe);
    }
}
