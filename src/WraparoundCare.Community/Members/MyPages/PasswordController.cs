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

        if (ModelState.IsValid && !await passwords.IsRightAsync(Key, form.Current, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Current), "Dit is niet je wachtwoord van nu.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, new PasswordForm());
        }

        if (await passwords.ChangeAsync(Key, form.Password!, account => account.IsApproved, cancellationToken) is not { } changed)
        {
            return NotFound();
        }

        // Every session ended with the old password, this one too.
        await session.BeginAsync(HttpContext, changed, isRemembered: false);
        return SeeOther($"{MyController.Address}?gedaan=wachtwoord");
    }
}
