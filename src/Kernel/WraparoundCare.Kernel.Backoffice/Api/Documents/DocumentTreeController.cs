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
    public IActionResult Root(int skip = 0, int take = 100) => Ok(tree.Children(parent: null, skip, take));

    [HttpGet("children")]
    [ProducesResponseType<Paged<DocumentTreeItem>>(StatusCodes.Status200OK)]
    public IActionResult Children(Guid parentId, int skip = 0, int take = 100) => Ok(tree.Children(parentId, skip, take));

    [HttpGet("siblings")]
    [ProducesResponseType<Subset<DocumentTreeItem>>(StatusCodes.Status200OK)]
    public IActionResult Siblings(Guid target, int before = 0, int after = 0) =>
        tree.Siblings(target, before, after) is { } found ? Ok(found) : NotFound();

    [HttpGet("ancestors")]
    [ProducesResponseType<IReadOnlyList<DocumentTreeItem>>(StatusCodes.Status200OK)]
    public IActionResult Ancestors(Guid descendantId) => Ok(tree.Ancestors(descendantId));
}
