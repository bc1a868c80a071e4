using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.SignIn;

/// <summary>Signing in with a password, and signing out.</summary>
[AllowAnonymous]
internal sealed class SignInController(
    SignInService signIn,
    MemberAccounts accounts,
    MemberSession session,
    MemberDoors doors,
    [FromKeyedServices(MemberOptions.Section)] AttemptLimiter limiter) : MemberPage
{
    public const string Address = "/inloggen";
    public const string SignOutAddress = "/uitloggen";

    internal const string FormView = "/Members/SignIn/SignIn.cshtml";
    internal const string TooOften = "Er is nu te vaak geprobeerd in te loggen vanaf dit adres. Probeer het over tien minuten opnieuw.";

    [HttpGet(Address)]
    public IActionResult Ask(string? returnUrl, string? wachtwoord) => MemberSession.KeyOf(User) is null
        ? Page(FormView, Fill(new SignInForm { ReturnUrl = ReturnUrl.Local(Url, returnUrl), HasNewPassword = wachtwoord == "nieuw" }))
        : LocalRedirect(ReturnUrl.Local(Url, returnUrl));

    [HttpPost(Address)]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignInAsync([FromForm] SignInForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Again(FormView, Fill(form));
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(string.Empty, TooOften);
            return Later(FormView, Fill(form), AttemptLimiter.Window);
        }

        var source = MemberSession.SourceOf(HttpContext);
        var answer = await signIn.TryPasswordAsync(accounts, form.Email!.Trim(), form.Password!, source, cancellationToken);
        switch (answer.Outcome)
        {
            case SignInOutcome.Succeeded:
                await session.BeginAsync(HttpContext, answer.Account!, form.Remember);
                return SeeOther(ReturnUrl.Local(Url, form.ReturnUrl));
            case SignInOutcome.NeedsCode:
                return await AskForCodeAsync(answer.Account!, form.ReturnUrl, form.Remember);
            case SignInOutcome.Busy:
                return Busy(FormView, Fill(form));
            default:
                ModelState.AddModelError(
                    string.Empty,
                    "Dit e-mailadres en wachtwoord horen niet bij elkaar, of het account is geblokkeerd. "
                    + $"Na {accounts.Policy.MaxFailedAttempts} keer moet je even wachten.");
                return Page(FormView, Fill(form), StatusCodes.Status401Unauthorized);
        }
    }

    [HttpPost(SignOutAddress)]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignOutAsync()
    {
        await session.EndAsync(HttpContext);
        return SeeOther("/");
    }

    private SignInForm Fill(SignInForm form) => form with { Doors = doors };
}
