using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Members.Passwords;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>Asks for the end of an account: it shows what goes and what stays, and sends a mail in which it is made final.</summary>
[Route(Address)]
internal sealed class RemoveController(
    MemberRecords members, MyData data, MemberPasswords passwords, [FromKeyedServices(MemberOptions.Section)] AttemptLimiter limiter)
    : MyPage
{
    public const string Address = "/mijn/verwijderen";

    private const string FormView = "/Members/MyPages/Remove.cshtml";

    [HttpGet]
    public IActionResult Show() => Page(FormView, Fill(new RemoveForm()));

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> AskAsync([FromForm] RemoveForm form, CancellationToken cancellationToken)
    {
        if (members.Get(Key) is not { } member)
        {
            return NotFound();
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(form.Password), "Er is nu te vaak geprobeerd. Probeer het over tien minuten opnieuw.");
            return Later(FormView, Fill(form), AttemptLimiter.Window);
        }

        var proof = await passwords.CheckAsync(Key, form.Password, cancellationToken);
        if (proof == MemberOutcome.Busy)
        {
            return Busy(FormView, Fill(form));
        }

        if (proof == MemberOutcome.Refused)
        {
            ModelState.AddModelError(nameof(form.Password), "Dit is niet je wachtwoord.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, Fill(form));
        }

        data.AskToErase(member);
        return SeeOther($"{Address}/verstuurd");
    }

    [HttpGet("verstuurd")]
    public IActionResult Sent() => View("/Members/MailSent.cshtml", new MailSentView("Kijk in je mail", Address, MyData.LinkExpiry));

    private RemoveForm Fill(RemoveForm form) => form with { Data = data.Features };
}
