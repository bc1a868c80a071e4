using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Passwords;

/// <summary>Asks for a link to a new password. The answer is the same, whoever asks.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class ForgottenPasswordController(
    MemberLinks links,
    SteadyAnswers answers,
    MemberDoors doors,
    [FromKeyedServices(MemberMails.Limiter)] AttemptLimiter limiter) : MemberPage
{
    public const string Address = "/inloggen/vergeten";

    private const string FormView = "/Members/Passwords/ForgottenPassword.cshtml";

    [HttpGet]
    public IActionResult Ask() => doors.SendsLinks ? Page(FormView, new ForgottenPasswordForm()) : Closed();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SendAsync([FromForm] ForgottenPasswordForm form, CancellationToken cancellationToken)
    {
        if (!doors.SendsLinks)
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
        await links.SendPasswordAsync(MemberRecords.Normalize(form.Email!));
        await answers.WaitAsync(started, cancellationToken);
        return SeeOther($"{Address}/verstuurd");
    }

    [HttpGet("verstuurd")]
    public IActionResult Sent() => View("/Members/MailSent.cshtml", new MailSentView("Kijk in je mail", Address, links.Expiry));

    private ViewResult Closed() => Page("/Members/Closed.cshtml", doors, StatusCodes.Status404NotFound);
}
