using System.Net.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users.Mail;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passwords;

/// <summary>Asks for a link to a new password. The answer is the same, whoever asks.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class ForgottenPasswordController(
    ForgottenPasswords passwords, SignInTexts texts, [FromKeyedServices(ForgottenPasswordController.Limiter)] AttemptLimiter limiter)
    : SignInPage
{
    public const string Address = "/umbraco/login/forgot";
    public const string Limiter = "Backoffice:SignIn:Mails";

    private const string FormView = "/SignIn/ForgottenPassword.cshtml";
    private const int MaxLength = 254;

    [HttpGet]
    public async Task<IActionResult> AskAsync() =>
        await passwords.CanSendAsync() ? Page(FormView, new ForgottenPasswordForm(), StatusCodes.Status200OK) : NotFound();

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SendAsync([FromForm] string? email)
    {
        if (!await passwords.CanSendAsync())
        {
            return NotFound();
        }

        var typed = email?.Trim() ?? string.Empty;
        if (!IsAddress(typed))
        {
            ModelState.AddModelError("email", texts["forgot.email.wrong"]);
            return Page(FormView, new ForgottenPasswordForm(typed), StatusCodes.Status400BadRequest);
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            ModelState.AddModelError("email", texts["problem.attempts"]);
            return Page(FormView, new ForgottenPasswordForm(typed), StatusCodes.Status429TooManyRequests);
        }

        passwords.Request(typed);
        return LocalRedirect(Address + "/sent");
    }

    [HttpGet("sent")]
    public ViewResult Sent() => View("/SignIn/LinkSent.cshtml");

    private static bool IsAddress(string text) =>
        text.Length <= MaxLength && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
