using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.MailSubscriptions;

/// <summary>
/// Where the link below a mail leads. Looking changes nothing, because programs that look for viruses open every link; the button does,
/// and so does the POST of a mail program, which knows no page of ours and brings no cookie (RFC 8058). The token in the address is the
/// right to do so.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Page)]
[Route(Unsubscribing.Address)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UnsubscribeController(Unsubscribing unsubscribing) : Controller
{
    private const string Folder = "/MailSubscriptions/";
    private const string Done = "klaar";
    private const string Resumed = "weer-aan";
    private const int MaxFormSize = 4096;

    [HttpGet]
    public IActionResult Ask([FromQuery(Name = Unsubscribing.TokenKey)] string? token) => Show("Unsubscribe", token);

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(MaxFormSize)]
    public IActionResult End(
        [FromQuery(Name = Unsubscribing.TokenKey)] string? token, [FromForm(Name = "List-Unsubscribe")] string? oneClick)
    {
        if (unsubscribing.Read(token) is not { } what)
        {
            return Show("Unsubscribe", token ?? string.Empty);
        }

        unsubscribing.End(what);

        // A mail program follows nothing.
        return oneClick is null ? SeeOther(Done, token) : Ok();
    }

    [HttpGet(Done)]
    public IActionResult Thank([FromQuery(Name = Unsubscribing.TokenKey)] string? token) => Show("Unsubscribed", token);

    [HttpPost(Resumed)]
    [EnableRateLimiting(Costs.Form)]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(MaxFormSize)]
    public IActionResult Resume([FromQuery(Name = Unsubscribing.TokenKey)] string? token)
    {
        if (unsubscribing.Read(token) is not { } what)
        {
            return Show("Unsubscribe", token ?? string.Empty);
        }

        unsubscribing.Resume(what);
        return SeeOther(Resumed, token);
    }

    [HttpGet(Resumed)]
    public IActionResult TellResumed([FromQuery(Name = Unsubscribing.TokenKey)] string? token) => Show("Resubscribed", token);

    private ViewResult Show(string name, string? token)
    {
        var what = unsubscribing.Read(token);
        var view = View($"{Folder}{name}.cshtml", new UnsubscribePage(what?.Words, Query(token)));
        view.StatusCode = what is null && token is not null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return view;
    }

    private StatusCodeResult SeeOther(string page, string? token)
    {
        Response.Headers.Location = $"{Unsubscribing.Address}/{page}{Query(token)}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private static QueryString Query(string? token) => QueryString.Create(Unsubscribing.TokenKey, token ?? string.Empty);
}

/// <summary>What the pages about ending a kind of mail say.</summary>
/// <param name="Words">Which mail, or null when the link does not say.</param>
/// <param name="Token">The query that carries the link on.</param>
public sealed record UnsubscribePage(string? Words, QueryString Token);
