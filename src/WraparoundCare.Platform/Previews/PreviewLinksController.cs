using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.Previews;

/// <summary>Links to drafts for people without an account: made here, listed and revoked.</summary>
[Authorize(EditorPolicy.Name)]
[EnableRateLimiting(Costs.Page)]
[KeptNowhere]
[Route(Address)]
internal sealed class PreviewLinksController(CurrentEditor editor, PreviewLinks links, PreviewLinkRights rights, PreviewLinkList list)
    : Controller
{
    public const string Address = "/redactie/voorbeeldlinks";
    public const string RevokeAddress = Address + "/intrekken";

    private const string ListView = "/Previews/Links.cshtml";

    /// <param name="pagina">The page that a link is wanted for.</param>
    /// <param name="cancellationToken">Whether the editor still waits.</param>
    [HttpGet]
    public async Task<IActionResult> ListAsync(Guid? pagina, CancellationToken cancellationToken)
    {
        var page = pagina is { } key ? await rights.FindAsync(key, editor.User) : null;
        if (pagina is not null && page is null)
        {
            return NotFound();
        }

        return await PageAsync(page?.Name, new PreviewLinkForm { Page = pagina ?? Guid.Empty }, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> MakeAsync([FromForm] PreviewLinkForm form, CancellationToken cancellationToken)
    {
        if (editor.User is not { } user || await rights.FindAsync(form.Page, user) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(page.Name, form, StatusCodes.Status400BadRequest, cancellationToken);
        }

        await links.MakeAsync(form.Page, user.Key, form.Days!.Value, cancellationToken);
        return SeeList();
    }

    [HttpPost("intrekken")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> RevokeAsync([FromForm] Guid id, CancellationToken cancellationToken)
    {
        // Whoever revoked it a moment ago wanted the same.
        if (await links.FindAsync(id, cancellationToken) is { } link)
        {
            if (await rights.FindAsync(link.Document, editor.User) is null)
            {
                return NotFound();
            }

            await links.RevokeAsync(id, cancellationToken);
        }

        return SeeList();
    }

    private async Task<ViewResult> PageAsync(string? page, PreviewLinkForm form, int status, CancellationToken cancellationToken)
    {
        var shown = editor.User is { } user ? await list.ForAsync(user, cancellationToken) : [];
        var view = View(ListView, new PreviewLinksView(page, form, shown));
        view.StatusCode = status;
        return view;
    }

    private StatusCodeResult SeeList()
    {
        Response.Headers.Location = Request.PathBase + Address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
