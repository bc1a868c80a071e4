using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

[Route(Api + "tree/document")]
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class DocumentTreeController(DocumentTree tree) : ManagementController
{
    [HttpGet("root")]
    [ProducesResponseType<Paged<DocumentTreeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> RootAsync(int skip = 0, int take = 100) =>
        Ok(await tree.ChildrenAsync(parent: null, skip, take));

    [HttpGet("children")]
    [ProducesResponseType<Paged<DocumentTreeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ChildrenAsync(Guid parentId, int skip = 0, int take = 100) =>
        Ok(await tree.ChildrenAsync(parentId, skip, take));

    [HttpGet("siblings")]
    [ProducesResponseType<Subset<DocumentTreeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> SiblingsAsync(Guid target, int before = 0, int after = 0) =>
        await tree.SiblingsAsync(target, before, after) is { } found ? Ok(found) : NotFound();

    [HttpGet("ancestors")]
    [ProducesResponseType<IReadOnlyList<DocumentTreeItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AncestorsAsync(Guid descendantId) => Ok(await tree.AncestorsAsync(descendantId));
}
