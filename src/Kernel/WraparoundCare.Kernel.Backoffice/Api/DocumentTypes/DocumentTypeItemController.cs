using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentTypes;

[Route(Api + "item/document-type")]
[Authorize(ManagementPolicies.Types)]
internal sealed class DocumentTypeItemController(IContentTypeService types) : ManagementController
{
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<DocumentTypeItem>>(StatusCodes.Status200OK)]
    public IActionResult Items([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok(ids.Count == 0 ? [] : types.GetMany(ids).Select(DocumentTypeItem.Of));

    [HttpGet("search")]
    [ProducesResponseType<Paged<DocumentTypeItem>>(StatusCodes.Status200OK)]
    public IActionResult Search(string query = "", bool? isElement = null, int skip = 0, int take = 100)
    {
        var found = types.GetAll()
            .Where(type => isElement is null || type.IsElement == isElement)
            .Where(type => type.Name?.Contains(query, StringComparison.CurrentCultureIgnoreCase) == true)
            .OrderBy(type => type.Name, StringComparer.CurrentCulture);
        return Ok(Paged<DocumentTypeItem>.Of([.. found], skip, take, DocumentTypeItem.Of));
    }
}
