using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentTypes;

[Route(Api + "item/document-type")]
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class DocumentTypeItemController(IContentTypeService types, IContentTypeSearchService search) : ManagementController
{
    [HttpGet]
    public IActionResult Items([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok(ids.Count == 0 ? [] : types.GetMany(ids).Select(DocumentTypeItem.Of));

    [HttpGet("search")]
    public async Task<IActionResult> SearchAsync(
        CancellationToken cancellationToken, string query = "", bool? isElement = null, int skip = 0, int take = 100)
    {
        var found = await search.SearchAsync(query, isElement, cancellationToken, skip, take);
        return Ok(new Paged<DocumentTypeItem>(found.Total, [.. found.Items.Select(DocumentTypeItem.Of)]));
    }
}
