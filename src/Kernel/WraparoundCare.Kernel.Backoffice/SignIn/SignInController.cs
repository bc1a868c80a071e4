using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Signing in and out, without JavaScript. The site brings the views, in its own language, in a folder SignIn.</summary>
[Route("umbraco")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(SignInRegistration.Cost)]
internal sealed class SignInController(
    SignInService signIn,
    BackOfficeAccounts accounts,
    BackOfficeSession session,
    [FromKeyedServices(SignInOptions.Section)] AttemptLimiter limiter) : Controller
{
    public const string LoginPath = "/umbraco/login";

    private const string StartPath = "/umbraco";
    private const string CodePath = "/umbraco/login/code";
    private const string CodeScheme = Constants.Security.BackOfficeTwoFactorAuthenticationType;
    private const string LoginView = "/SignIn/Login.cshtml";
    private const string CodeView = "/SignIn/Code.cshtml";

    private SignInSource Source => BackOfficeSession.SourceOf(HttpContext);

    [NonAction]
    public override void OnActionExecuting(ActionExecutingContext context) => Response.Headers["X-Robots-Tag"] = "noindex";

    [HttpGet("login")]
    [AllowAnonymous]
    public IActionResult Login(string? returnUrl) => User.GetUmbracoIdentity() is null
        ? Form(string.Empty, returnUrl, SignInProblem.None, StatusCodes.Status200OK)
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
            return Form(name, returnUrl, SignInProblem.Incomplete, StatusCodes.Status400BadRequest);
        }

        if (!IsAllowed())
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            return Form(name, returnUrl, SignInProblem.TooManyAttempts, StatusCodes.Status429TooManyRequests);
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
                return Form(name, returnUrl, SignInProblem.Busy, StatusCodes.Status503ServiceUnavailable);
            default:
                return Form(name, returnUrl, SignInProblem.Refused, StatusCodes.Status401Unauthorized);
        }
    }

    [HttpGet("login/code")]
    [AllowAnonymous]
    public async Task<IActionResult> CodeAsync(string? returnUrl) =>
        await PendingAsync() is { } pending
            ? await CodeAsync(pending.Key, returnUrl, SignInProblem.None, StatusCodes.Status200OK)
            : StartAgain(returnUrl);

    [HttpPost("login/code")]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> CodeAsync(
        [FromForm] string? code, [FromForm] string? provider, [FromForm] string? returnUrl, CancellationToken cancellationToken)
    {
        if (await PendingAsync() is not { } pending)
        {
            return StartAgain(returnUrl);
        }

        if (!IsAllowed())
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            return await CodeAsync(pending.Key, returnUrl, SignInProblem.TooManyAttempts, StatusCodes.Status429TooManyRequests);
        }

        var typed = new SignInCode(provider ?? string.Empty, code?.Trim() ?? string.Empty);
        var answer = await signIn.TryCodeAsync(accounts, pending, typed, Source, cancellationToken);
        if (answer.Outcome != SignInOutcome.Succeeded)
        {
            return await CodeAsync(pending.Key, returnUrl, SignInProblem.WrongCode, StatusCodes.Status401Unauthorized);
        }

        await HttpContext.SignOutAsync(CodeScheme);
        return await EnterAsync(answer, returnUrl);
    }

    [HttpPost("logout")]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> LogoutAsync()
    {
        if (User.GetUmbracoIdentity()?.GetUserKey() is { } key)
        {
            await SignInService.SignOutAsync(accounts, key);
        }

        await HttpContext.SignOutAsync(Constants.Security.BackOfficeAuthenticationType);
        return LocalRedirect("/");
    }

    private async Task<IActionResult> EnterAsync(SignInAnswer answer, string? returnUrl)
    {
        await session.BeginAsync(HttpContext, answer.Account!);
        return Return(returnUrl);
    }

    private bool IsAllowed() => limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress);

    private ViewResult Form(string username, string? returnUrl, SignInProblem problem, int status) =>
        Page(LoginView, new SignInForm(username, Local(returnUrl), problem, accounts.Policy.MaxFailedAttempts), status);

    private async Task<IActionResult> CodeAsync(Guid user, string? returnUrl, SignInProblem problem, int status) =>
        Page(CodeView, new CodeForm(await accounts.GetProvidersAsync(user), Local(returnUrl), problem), status);

    private ViewResult Page(string path, object model, int status)
    {
        var view = View(path, model);
        view.StatusCode = status;
        return view;
    }

    private LocalRedirectResult StartAgain(string? returnUrl) =>
        LocalRedirect(LoginPath + QueryString.Create("returnUrl", Local(returnUrl)));

    private LocalRedirectResult Return(string? url) => LocalRedirect(Local(url));

    // A link to the login page must not be able to send an editor to another site.
    private string Local(string? url) =>
        Url.IsLocalUrl(url) && !url.StartsWith(LoginPath, StringComparison.OrdinalIgnoreCase) ? url : StartPath;

    private async Task<PendingSignIn?> PendingAsync() =>
        PendingSignIn.From((await HttpContext.AuthenticateAsync(CodeScheme)).Principal);
}
