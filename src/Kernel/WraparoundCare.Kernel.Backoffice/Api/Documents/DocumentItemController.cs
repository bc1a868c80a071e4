using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>An address of a document, or why it has none.</summary>
internal sealed record DocumentUrl(string? Culture, string? Url, string? Message, string Provider);

internal sealed record DocumentUrls(Guid Id, IReadOnlyList<DocumentUrl> UrlInfos);

/// <summary>Documents named by their keys: those that the editor may not see are left out.</summary>
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class DocumentItemController(
    IEntityService entities, IContentService contents, IPublishedUrlInfoProvider urls, DocumentAccess access, DocumentItems items)
    : ManagementController
{
    [HttpGet("/" + Api + "item/document")]
    [ProducesResponseType<IReadOnlyList<DocumentItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids)
    {
        var visible = await access.VisibleAsync(ids);
        return Ok(visible.Count == 0
            ? []
            : entities.GetAll(UmbracoObjectTypes.Document, [.. visible]).OfType<IDocumentEntitySlim>().Select(items.Describe));
    }

    [HttpGet("/" + Api + "document/urls")]
    [ProducesResponseType<IReadOnlyList<DocumentUrls>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> UrlsAsync([FromQuery(Name = "id")] HashSet<Guid> ids)
    {
        var found = new List<DocumentUrls>();
        foreach (var document in contents.GetByIds(await access.VisibleAsync(ids)))
        {
            var infos = await urls.GetAllAsync(document);
            found.Add(new DocumentUrls(document.Key, [.. infos.Select(Describe)]));
        }

        return Ok(found);
    }

    private static DocumentUrl Describe(UrlInfo info) => new(info.Culture, info.Url?.ToString(), info.Message, info.Provider);
}
