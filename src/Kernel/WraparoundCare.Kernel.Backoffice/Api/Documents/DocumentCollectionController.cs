using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentCollectionController(DocumentCollection collection) : ManagementController
{
    [HttpGet("/" + Api + "collection/document/{id:guid}")]
    [ProducesResponseType<Paged<ListedDocument>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ListAsync(Guid id, [FromQuery] DocumentCollectionQuery query) =>
        await collection.ListAsync(id, query) is { } found ? Ok(found) : NotFound();
}
