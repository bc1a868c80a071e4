using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Emails;

/// <summary>The links of both mails. Whoever has one need not be signed in: it is read where the mail is.</summary>
[AllowAnonymous]
internal sealed class EmailChangeController(EmailChanges changes) : MemberPage
{
    public const string PresentAddress = "/e-mailadres-verlaten";
    public const string NewAddress = "/e-mailadres-bevestigen";

    private const string PresentView = "/Members/Emails/Leave.cshtml";
    private const string NewView = "/Members/Emails/Confirm.cshtml";

    [HttpGet(PresentAddress)]
    public IActionResult ShowPresent([FromQuery] EmailLinkForm link) => changes.IsOfPresent(link) ? Page(PresentView, link) : OldLink();

    [HttpPost(PresentAddress)]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult ConfirmPresent([FromForm] EmailLinkForm link) =>
        changes.ConfirmPresent(link) ? SeeOther($"{PresentAddress}/gedaan") : OldLink();

    [HttpGet(PresentAddress + "/gedaan")]
    public IActionResult Asked() => View(
        "/Members/MailSent.cshtml",
        new MailSentView("Kijk in de mail van je nieuwe adres", EmailController.Address, EmailChanges.LinkExpiry));

    [HttpGet(NewAddress)]
    public IActionResult ShowNew([FromQuery] EmailLinkForm link) => changes.IsOfNew(link) ? Page(NewView, link) : OldLink();

    [HttpPost(NewAddress)]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult ConfirmNew([FromForm] EmailLinkForm link) =>
        changes.ConfirmNew(link) ? SeeOther($"{NewAddress}/gedaan") : OldLink();

    [HttpGet(NewAddress + "/gedaan")]
    public IActionResult Done() => View("/Members/Emails/Done.cshtml");

    private ViewResult OldLink() => Page(
        "/Members/OldLink.cshtml", new OldLinkView("Vraag een nieuwe link aan", EmailController.Address), StatusCodes.Status400BadRequest);
}
