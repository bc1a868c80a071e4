using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Kernel.Backoffice.Users;
using WraparoundCare.Kernel.Backoffice.Users.Mail;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passkeys;

/// <summary>Signing in with a passkey. It is asked for nobody in particular, so it tells nothing of who is known here.</summary>
[AllowAnonymous]
[Route("umbraco/login/passkey")]
internal sealed class PasskeySignInController(
    PasskeyCeremonies<BackOfficeAccounts> ceremonies,
    SignInService signIn,
    BackOfficeAccounts accounts,
    BackOfficeSession session,
    [FromKeyedServices(SignInOptions.Section)] AttemptLimiter limiter) : SignInPage
{
    [HttpGet("options")]
    public async Task<IActionResult> BeginAsync()
    {
        var begun = await ceremonies.BeginUsingAsync(HttpContext);
        return Json(new { options = begun.Options, state = begun.State });
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignInAsync(
        [FromForm] string? credential, [FromForm] string? state, [FromForm] string? returnUrl, [FromServices] ForgottenPasswords passwords)
    {
        var problem = string.IsNullOrEmpty(credential) ? SignInProblem.NoPasskey : SignInProblem.PasskeyRefused;
        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            problem = SignInProblem.TooManyAttempts;
        }
        else if (await ceremonies.UseAsync(new PasskeyAnswer(credential, state), HttpContext) is { } user
            && await signIn.TryPasskeyAsync(accounts, user, BackOfficeSession.SourceOf(HttpContext)) is { Account: { } account })
        {
            await session.BeginAsync(HttpContext, account);
            return LocalRedirect(SignInController.Local(Url, returnUrl));
        }

        var form = new SignInForm(string.Empty, SignInController.Local(Url, returnUrl), problem)
        {
            CanReset = await passwords.CanSendAsync(),
        };
        var status = problem switch
        {
            SignInProblem.NoPasskey => StatusCodes.Status400BadRequest,
            SignInProblem.TooManyAttempts => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status401Unauthorized,
        };
        return Page(SignInController.LoginView, form, status);
    }
}
