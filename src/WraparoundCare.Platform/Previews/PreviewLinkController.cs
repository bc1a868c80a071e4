using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Previews;

/// <summary>Answers the request with the draft of a page; the host knows how.</summary>
/// <returns>False, with nothing written, when there is no such page.</returns>
public delegate Task<bool> WriteDraft(HttpContext context, Guid document);

/// <summary>
/// The draft of a page, for whoever has the link. A link that was made up, is over or was revoked, and one to a page that is gone or that
/// its maker may not see any more, are all the same: there is nothing there. The address is a secret, so it is not logged.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Page)]
[HttpLogging(HttpLoggingFields.None)]
[Route(Address)]
internal sealed class PreviewLinkController(PreviewLinkTokens tokens, PreviewLinks links, PreviewLinkRights rights, WriteDraft write)
    : Controller
{
    public const string Address = "/voorbeeld";

    private const int MaxLength = 500;

    [HttpGet("{token}")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "private, no-store";
        if (token.Length > MaxLength
            || tokens.Read(token) is not { } id
            || await links.FindAsync(id, cancellationToken) is not { } link
            || await rights.FindAsync(link.Document, await rights.FindEditorAsync(link.MadeBy)) is null)
        {
            return NotFound();
        }

        return await write(HttpContext, link.Document) ? new EmptyResult() : NotFound();
    }
}
