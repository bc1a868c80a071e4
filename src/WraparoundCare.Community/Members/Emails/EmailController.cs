using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Community.Members.Passwords;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Emails;

/// <summary>Asks for another address.</summary>
[Route(Address)]
internal sealed class EmailController(
    MemberRecords members,
    EmailChanges changes,
    MemberPasswords passwords,
    [FromKeyedServices(MemberMails.Limiter)] AttemptLimiter limiter) : MyPage
{
    public const string Address = "/mijn/e-mailadres";

    private const string FormView = "/Members/Emails/Email.cshtml";

    [HttpGet]
    public IActionResult Show() => Page(FormView, new EmailForm());

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> AskAsync([FromForm] EmailForm form, CancellationToken cancellationToken)
    {
        if (members.Get(Key) is not { } member)
        {
            return NotFound();
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(form.Email), MemberMails.TooMany);
            return Later(FormView, form, AttemptLimiter.Window);
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        switch (await passwords.CheckAsync(Key, form.Password, cancellationToken))
        {
            case MemberOutcome.Busy:
                return Busy(FormView, form);
            case MemberOutcome.Refused:
                ModelState.AddModelError(nameof(form.Password), "Dit is niet je wachtwoord.");
                return Again(FormView, form);
        }

        changes.Ask(member, MemberRecords.Normalize(form.Email!));
        return SeeOther($"{Address}/verstuurd");
    }

    [HttpGet("verstuurd")]
    public IActionResult Sent() => View(
        "/Members/MailSent.cshtml", new MailSentView("Kijk in de mail van je adres van nu", Address, EmailChanges.LinkExpiry));
}
