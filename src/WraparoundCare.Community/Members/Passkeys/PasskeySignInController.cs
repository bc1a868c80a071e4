using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Passkeys;

/// <summary>
/// Signing in with a passkey, which stands for both steps. It is asked for nobody in particular, so it tells nothing of who is known here,
/// and a passkey that is unknown gets the same answer as one of somebody who is blocked.
/// </summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class PasskeySignInController(
    PasskeyCeremonies<MemberAccounts> ceremonies,
    SignInService signIn,
    MemberAccounts accounts,
    MemberSession session,
    [FromKeyedServices(MemberOptions.Section)] AttemptLimiter limiter) : MemberPage
{
    public const string Address = "/inloggen/passkey";

    /// <summary>For who reloads the page that said no.</summary>
    [HttpGet]
    public IActionResult Show() => LocalRedirect(SignInController.Address);

    [HttpGet("opties")]
    public async Task<IActionResult> BeginAsync()
    {
        var begun = await ceremonies.BeginUsingAsync(HttpContext);
        return Json(new { options = begun.Options, state = begun.State });
    }

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignInAsync([FromForm] PasskeySignInForm form, [FromServices] MemberDoors doors)
    {
        var returnUrl = ReturnUrl.Local(Url, form.ReturnUrl);
        var again = new SignInForm { ReturnUrl = returnUrl, Remember = form.Remember, Doors = doors };
        if (string.IsNullOrEmpty(form.Credential))
        {
            ModelState.AddModelError(string.Empty, "Je browser kan hier geen passkey gebruiken. Log in met je wachtwoord.");
            return Again(SignInController.FormView, again);
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(string.Empty, SignInController.TooOften);
            return Later(SignInController.FormView, again, AttemptLimiter.Window);
        }

        if (await ceremonies.UseAsync(new PasskeyAnswer(form.Credential, form.State), HttpContext) is { } member
            && await signIn.TryPasskeyAsync(accounts, member, MemberSession.SourceOf(HttpContext)) is { Account: { } account })
        {
            await session.BeginAsync(HttpContext, account, form.Remember);
            return SeeOther(returnUrl);
        }

        ModelState.AddModelError(
            string.Empty, "Deze passkey werkt hier niet, of je wachtte te lang. Probeer het opnieuw of log in met je wachtwoord.");
        return Page(SignInController.FormView, again, StatusCodes.Status401Unauthorized);
    }
}
