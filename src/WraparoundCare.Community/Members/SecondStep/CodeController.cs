using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.SecondStep;

/// <summary>The code of who has an authenticator app, after the password or the link was right.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class CodeController(
    SignInService signIn,
    MemberAccounts accounts,
    MemberSession session,
    [FromKeyedServices(MemberOptions.Section)] AttemptLimiter limiter) : MemberPage
{
    public const string Address = "/inloggen/code";

    private const string FormView = "/Members/SecondStep/Code.cshtml";
    private const string WrongCode =
        "De code klopt niet of is verlopen. Vul een nieuwe code in. Na een paar foute codes moet je even wachten.";

    [HttpGet]
    public async Task<IActionResult> AskAsync([FromQuery] CodeForm form) => await PendingAsync() is null
        ? StartAgain(form)
        : Page(FormView, form with { ReturnUrl = ReturnUrl.Local(Url, form.ReturnUrl) });

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> CheckAsync([FromForm] CodeForm form, CancellationToken cancellationToken)
    {
        if (await PendingAsync() is not { } pending)
        {
            return StartAgain(form);
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(form.Code), "Er is nu te vaak geprobeerd. Probeer het over tien minuten opnieuw.");
            return Later(FormView, form, AttemptLimiter.Window);
        }

        var code = new SignInCode(MemberAuthenticator.Provider, form.Code?.Trim() ?? string.Empty);
        var answer = await signIn.TryCodeAsync(accounts, pending, code, MemberSession.SourceOf(HttpContext), cancellationToken);
        if (answer is not { Outcome: SignInOutcome.Succeeded, Account: { } account })
        {
            ModelState.AddModelError(nameof(form.Code), WrongCode);
            return Page(FormView, form, StatusCodes.Status401Unauthorized);
        }

        await HttpContext.SignOutAsync(MemberSession.CodeScheme);
        await session.BeginAsync(HttpContext, account, form.Remember);
        return SeeOther(ReturnUrl.Local(Url, form.ReturnUrl));
    }

    private async Task<PendingSignIn?> PendingAsync() =>
        PendingSignIn.From((await HttpContext.AuthenticateAsync(MemberSession.CodeScheme)).Principal);

    private LocalRedirectResult StartAgain(CodeForm form) =>
        LocalRedirect(SignInController.Address + QueryString.Create(ReturnUrl.Parameter, ReturnUrl.Local(Url, form.ReturnUrl)));
}
