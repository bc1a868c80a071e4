using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users.Mail;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passwords;

/// <summary>A new password with the link of a mail. It ends every session, every token and the link itself.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class NewPasswordController(
    IUserService users,
    NewPasswords passwords,
    ForgottenPasswords forgotten,
    SignInTexts texts,
    [FromKeyedServices(SignInOptions.Section)] AttemptLimiter limiter) : NewPasswordPage(passwords, texts, limiter)
{
    public const string Address = "/umbraco/login/reset";

    [HttpGet]
    public async Task<IActionResult> AskAsync(Guid user, string? code) =>
        await FormAsync(user, code) is { } form ? Form(form, StatusCodes.Status200OK) : await OldAsync();

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SetAsync([FromForm] Guid user, [FromForm] string? code, [FromForm] string? password)
    {
        if (await FormAsync(user, code) is not { } form)
        {
            return await OldAsync();
        }

        if (!IsAllowed())
        {
            return Form(form, StatusCodes.Status429TooManyRequests);
        }

        CheckPassword(password);
        if (!ModelState.IsValid)
        {
            return Form(form, StatusCodes.Status400BadRequest);
        }

        var changed = await users.ResetPasswordAsync(user, form.Code, password!);
        return changed.Success ? Done() : await OldAsync();
    }

    private async Task<NewPasswordForm?> FormAsync(Guid key, string? code) =>
        code is { Length: > 0 }
        && (await users.VerifyPasswordResetAsync(key, code)).Success
        && await users.GetAsync(key) is { } user
            ? new NewPasswordForm(Address, user.Username, IsInvited: false, MinLength) { User = key, Code = code }
            : null;

    private async Task<ViewResult> OldAsync() => Old(isInvitation: false, await forgotten.CanSendAsync());
}
