using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;
using WraparoundCare.Kernel.Backoffice.Users;
using WraparoundCare.Kernel.Backoffice.Users.Mail;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Signing in and out, without JavaScript. The site brings the views, in its own language, in a folder SignIn.</summary>
[Route("umbraco")]
internal sealed class SignInController(
    SignInService signIn,
    BackOfficeAccounts accounts,
    BackOfficeSession session,
    ForgottenPasswords passwords,
    [FromKeyedServices(SignInOptions.Section)] AttemptLimiter limiter) : SignInPage
{
    public const string LoginPath = "/umbraco/login";
    public const string LoginView = "/SignIn/Login.cshtml";

    private const string StartPath = "/umbraco";
    private const string CodePath = "/umbraco/login/code";
    private const string CodeScheme = Constants.Security.BackOfficeTwoFactorAuthenticationType;
    private const string CodeView = "/SignIn/Code.cshtml";

    /// <summary>A link to the login page must not be able to send an editor to another site.</summary>
    public static string Local(IUrlHelper urls, string? url) =>
        urls.IsLocalUrl(url) && !url.StartsWith(LoginPath, StringComparison.OrdinalIgnoreCase) ? url : StartPath;

    private SignInSource Source => BackOfficeSession.SourceOf(HttpContext);

    [HttpGet("login")]
    [AllowAnonymous]
    public async Task<IActionResult> LoginAsync(string? returnUrl, SignInNotice done) => User.GetUmbracoIdentity() is null
        ? await FormAsync(new SignInForm(string.Empty, Local(returnUrl), SignInProblem.None) { Notice = done }, StatusCodes.Status200OK)
        : Return(returnUrl);

    [HttpPost("login")]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> LoginAsync(
        [FromForm] string? username, [FromForm] string? password, [FromForm] string? returnUrl, CancellationToken cancellationToken)
    {
        var name = username?.Trim() ?? string.Empty;
        if (name.Length == 0 || string.IsNullOrEmpty(password))
        {
            return await FormAsync(name, returnUrl, SignInProblem.Incomplete, StatusCodes.Status400BadRequest);
        }

        if (!IsAllowed())
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            return await FormAsync(name, returnUrl, SignInProblem.TooManyAttempts, StatusCodes.Status429TooManyRequests);
        }

        var answer = await signIn.TryPasswordAsync(accounts, name, password, Source, cancellationToken);
        switch (answer.Outcome)
        {
            case SignInOutcome.Succeeded:
                return await EnterAsync(answer, returnUrl);
            case SignInOutcome.NeedsCode:
                await HttpContext.SignInAsync(CodeScheme, PendingSignIn.Of(answer.Account!).ToPrincipal(CodeScheme));
                return LocalRedirect(CodePath + QueryString.Create("returnUrl", Local(returnUrl)));
            case SignInOutcome.Busy:
                RetryAfter.Set(Response, SignInService.BusyFor);
                return await FormAsync(name, returnUrl, SignInProblem.Busy, StatusCodes.Status503ServiceUnavailable);
            default:
                return await FormAsync(name, returnUrl, SignInProblem.Refused, StatusCodes.Status401Unauthorized);
        }
    }

    [HttpGet("login/code")]
    [AllowAnonymous]
    public async Task<IActionResult> CodeAsync(string? returnUrl, bool recovery) =>
        await PendingAsync() is { } pending
            ? await CodeAsync(pending.Key, returnUrl, SignInProblem.None, recovery, StatusCodes.Status200OK)
            : StartAgain(returnUrl);

    [HttpPost("login/code")]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> CodeAsync(
        [FromForm] string? code,
        [FromForm] string? provider,
        [FromForm] string? returnUrl,
        [FromForm] bool recovery,
        CancellationToken cancellationToken)
    {
        if (await PendingAsync() is not { } pending)
        {
            return StartAgain(returnUrl);
        }

        if (!IsAllowed())
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            return await CodeAsync(pending.Key, returnUrl, SignInProblem.TooManyAttempts, recovery, StatusCodes.Status429TooManyRequests);
        }

        var typed = new SignInCode(provider ?? string.Empty, code?.Trim() ?? string.Empty);
        var answer = await signIn.TryCodeAsync(accounts, pending, typed, Source, cancellationToken);
        if (answer.Outcome != SignInOutcome.Succeeded)
        {
            return await CodeAsync(pending.Key, returnUrl, SignInProblem.WrongCode, recovery, StatusCodes.Status401Unauthorized);
        }

        await HttpContext.SignOutAsync(CodeScheme);
        return await EnterAsync(answer, RecoveryCodes.IsOne(typed.Code) ? SayHowManyAreLeft(returnUrl) : returnUrl);
    }

    [HttpPost("logout")]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> LogoutAsync()
    {
        if (User.GetUmbracoIdentity()?.GetUserKey() is { } key)
        {
            session.End(User);
            await SignInService.SignOutAsync(accounts, key, everywhere: false);
        }

        await HttpContext.SignOutAsync(Constants.Security.BackOfficeAuthenticationType);
        return LocalRedirect("/");
    }

    private async Task<IActionResult> EnterAsync(SignInAnswer answer, string? returnUrl)
    {
        await session.BeginAsync(HttpContext, answer.Account!);
        return Return(returnUrl);
    }

    private string SayHowManyAreLeft(string? returnUrl) =>
        RecoveryCodesController.Address + QueryString.Create("returnUrl", Local(returnUrl));

    private bool IsAllowed() => limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress);

    private Task<ViewResult> FormAsync(string username, string? returnUrl, SignInProblem problem, int status) =>
        FormAsync(new SignInForm(username, Local(returnUrl), problem), status);

    private async Task<ViewResult> FormAsync(SignInForm form, int status)
    {
        var full = form with { MaxFailedAttempts = accounts.Policy.MaxFailedAttempts, CanReset = await passwords.CanSendAsync() };
        return Page(LoginView, full, status);
    }

    private async Task<IActionResult> CodeAsync(Guid user, string? returnUrl, SignInProblem problem, bool recovery, int status) =>
        Page(CodeView, new CodeForm(await accounts.GetProvidersAsync(user), Local(returnUrl), problem) { IsRecovery = recovery }, status);

    private LocalRedirectResult StartAgain(string? returnUrl) =>
        LocalRedirect(LoginPath + QueryString.Create("returnUrl", Local(returnUrl)));

    private LocalRedirectResult Return(string? url) => LocalRedirect(Local(url));

    private string Local(string? url) => Local(Url, url);

    private async Task<PendingSignIn?> PendingAsync() =>
        PendingSignIn.From((await HttpContext.AuthenticateAsync(CodeScheme)).Principal);
}
