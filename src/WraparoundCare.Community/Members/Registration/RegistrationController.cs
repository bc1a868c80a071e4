using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Registration;

/// <summary>The first half of making an account: a mail with a link. The answer is the same, whoever asks.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class RegistrationController(
    MemberDoors doors,
    RegistrationMails mails,
    SteadyAnswers answers,
    [FromKeyedServices(MemberMails.Limiter)] AttemptLimiter limiter) : MemberPage
{
    public const string Address = "/registreren";

    private const string FormView = "/Members/Registration/Address.cshtml";

    [HttpGet]
    public IActionResult Ask()
    {
        if (MemberSession.KeyOf(User) is not null)
        {
            return LocalRedirect(MyController.Address);
        }

        return doors.TakesMembers ? Page(FormView, new AddressForm()) : Closed();
    }

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SendAsync([FromForm] AddressForm form, CancellationToken cancellationToken)
    {
        if (!doors.TakesMembers)
        {
            return Closed();
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(form.Email), MemberMails.TooMany);
            return Later(FormView, form, AttemptLimiter.Window);
        }

        var started = answers.Begin();
        if (string.IsNullOrEmpty(form.Website))
        {
            mails.Send(MemberRecords.Normalize(form.Email!));
        }

        // To a program that fills in what nobody sees it looks the same, too.
        await answers.WaitAsync(started, cancellationToken);
        return SeeOther($"{Address}/verstuurd");
    }

    [HttpGet("verstuurd")]
    public IActionResult Sent() =>
        View("/Members/MailSent.cshtml", new MailSentView("Kijk in je mail", Address, mails.Expiry));

    private ViewResult Closed() => Page("/Members/Closed.cshtml", doors, StatusCodes.Status404NotFound);
}
