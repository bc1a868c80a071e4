using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Documents found by a part of their name, among those that the editor may see.</summary>
[Route(Api + "item/document/search")]
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class DocumentSearchController(
    IEntityService entities, ICoreScopeProvider scopes, CurrentEditor editor, AppCaches caches, DocumentItems items) : ManagementController
{
    private const int MaxLength = 200;
    private static readonly Ordering Order = Ordering.By("name");

    [HttpGet]
    [ProducesResponseType<Paged<DocumentItem>>(StatusCodes.Status200OK)]
    public IActionResult Search(string? query, bool trashed = false, int skip = 0, int take = 20)
    {
        var words = query?.Trim() ?? string.Empty;
        if (words.Length is 0 or > MaxLength || take <= 0 || trashed)
        {
            return Ok(new Paged<DocumentItem>(0, []));
        }

        var starts = editor.User.CalculateContentStartNodeIds(entities, caches) ?? [];
        var named = scopes.CreateQuery<IUmbracoEntity>().Where(document => document.Name!.Contains(words));
        var found = entities.GetPagedDescendants(starts, UmbracoObjectTypes.Document, skip / take, take, out var total, named, Order);
        return Ok(new Paged<DocumentItem>(total, [.. found.OfType<IDocumentEntitySlim>().Select(items.Describe)]));
    }
}
