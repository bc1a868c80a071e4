using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.SignIn;

/// <summary>Signing in without a password: a link by mail that works once. The answer is the same, whoever asks.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class SignInLinkController(
    MemberLinks links,
    MemberSession session,
    SteadyAnswers answers,
    MemberDoors doors,
    [FromKeyedServices(MemberMails.Limiter)] AttemptLimiter limiter) : MemberPage
{
    public const string Address = "/inloggen/link";

    private const string FormView = "/Members/SignIn/Link.cshtml";

    [HttpGet]
    public IActionResult Ask(string? returnUrl) =>
        doors.SendsLinks ? Page(FormView, new LinkForm { ReturnUrl = ReturnUrl.Local(Url, returnUrl) }) : Closed();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SendAsync([FromForm] LinkForm form, CancellationToken cancellationToken)
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
        await links.SendSignInAsync(MemberRecords.Normalize(form.Email!), ReturnUrl.Local(Url, form.ReturnUrl));
        await answers.WaitAsync(started, cancellationToken);
        return SeeOther($"{Address}/verstuurd");
    }

    [HttpGet("verstuurd")]
    public IActionResult Sent() => View("/Members/MailSent.cshtml", new MailSentView("Kijk in je mail", Address, links.Expiry));

    [HttpGet("gebruiken")]
    public IActionResult Show([FromQuery] UseLinkForm form) =>
        Page("/Members/SignIn/UseLink.cshtml", form with { ReturnUrl = ReturnUrl.Local(Url, form.ReturnUrl) });

    [HttpPost("gebruiken")]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> UseAsync([FromForm] UseLinkForm form)
    {
        var answer = await links.UseSignInAsync(form.Member, form.Token ?? string.Empty, MemberSession.SourceOf(HttpContext));
        if (answer is { Outcome: SignInOutcome.NeedsCode, Account: { } pending })
        {
            return await AskForCodeAsync(pending, form.ReturnUrl, form.Remember);
        }

        if (answer is not { Outcome: SignInOutcome.Succeeded, Account: { } account })
        {
            return Page("/Members/OldLink.cshtml", new OldLinkView("Vraag een nieuwe link aan", Address), StatusCodes.Status400BadRequest);
        }

        await session.BeginAsync(HttpContext, account, form.Remember);
        return SeeOther(ReturnUrl.Local(Url, form.ReturnUrl));
    }

    private ViewResult Closed() => Page("/Members/Closed.cshtml", doors, StatusCodes.Status404NotFound);
}
