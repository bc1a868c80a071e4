using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

[Route(Api + "tree/media")]
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class MediaTreeController(MediaTree tree) : ManagementController
{
    [HttpGet("root")]
    [ProducesResponseType<Paged<MediaTreeItem>>(StatusCodes.Status200OK)]
    public IActionResult Root(int skip = 0, int take = 100) => Ok(tree.Children(parent: null, skip, take));

    [HttpGet("children")]
    [ProducesResponseType<Paged<MediaTreeItem>>(StatusCodes.Status200OK)]
    public IActionResult Children(Guid parentId, int skip = 0, int take = 100) => Ok(tree.Children(parentId, skip, take));

    [HttpGet("siblings")]
    [ProducesResponseType<Subset<MediaTreeItem>>(StatusCodes.Status200OK)]
    public IActionResult Siblings(Guid target, int before = 0, int after = 0) =>
        tree.Siblings(target, before, after) is { } found ? Ok(found) : NotFound();

    [HttpGet("ancestors")]
    [ProducesResponseType<IReadOnlyList<MediaTreeItem>>(StatusCodes.Status200OK)]
    public IActionResult Ancestors(Guid descendantId) => Ok(tree.Ancestors(descendantId));
}
