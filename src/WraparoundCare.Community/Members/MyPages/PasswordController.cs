using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Members.Passwords;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>Another password. Whoever has the session alone does not get it changed.</summary>
[Route(Address)]
internal sealed class PasswordController(
    MemberPasswords passwords, MemberSession session, [FromKeyedServices(MemberOptions.Section)] AttemptLimiter limiter) : MyPage
{
    public const string Address = "/mijn/wachtwoord";

    private const string FormView = "/Members/MyPages/Password.cshtml";

    [HttpGet]
    public IActionResult Show() => Page(FormView, new PasswordForm());

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ChangeAsync([FromForm] PasswordForm form, CancellationToken cancellationToken)
    {
        NewPassword.Check(ModelState, nameof(form.Password), form.Password);
        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(form.Current), "Er is nu te vaak geprobeerd. Probeer het over tien minuten opnieuw.");
            return Later(FormView, new PasswordForm(), AttemptLimiter.Window);
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, new PasswordForm());
        }

        switch (await passwords.CheckAsync(Key, form.Current, cancellationToken))
        {
            case MemberOutcome.Busy:
                return Busy(FormView, new PasswordForm());
            case MemberOutcome.Refused:
                ModelState.AddModelError(nameof(form.Current), "Dit is niet je wachtwoord van nu.");
                return Again(FormView, new PasswordForm());
        }

        var answer = await passwords.ChangeAsync(Key, form.Password!, account => account.IsApproved, cancellationToken);
        if (answer.Account is not { } changed)
        {
            return answer.Outcome == MemberOutcome.Busy ? Busy(FormView, new PasswordForm()) : NotFound();
        }

        // Every session ended with the old password, this one too. A device that was remembered stays so.
        await session.BeginAsync(HttpContext, changed, await MemberSession.IsRememberedAsync(HttpContext));
        return SeeOther($"{MyController.Address}?gedaan=wachtwoord");
    }
}
