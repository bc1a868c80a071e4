using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passwords;

/// <summary>Who was invited by mail says their name and chooses a first password.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class InvitationController(
    IUserService users,
    ICoreScopeProvider scopes,
    NewPasswords passwords,
    SignInTexts texts,
    [FromKeyedServices(SignInOptions.Section)] AttemptLimiter limiter) : NewPasswordPage(passwords, texts, limiter)
{
    public const string Address = "/umbraco/login/invite";

    private readonly SignInTexts _texts = texts;

    [HttpGet]
    public async Task<IActionResult> AskAsync(Guid user, string? code) =>
        await FormAsync(user, code) is { } form
            ? Form(form, StatusCodes.Status200OK)
            : Old(isInvitation: true, canAskAgain: false);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> AcceptAsync(
        [FromForm] Guid user, [FromForm] string? code, [FromForm] string? name, [FromForm] string? password)
    {
        if (await FormAsync(user, code) is not { } form)
        {
            return Old(isInvitation: true, canAskAgain: false);
        }

        if (!IsAllowed())
        {
            return Form(form with { Name = name }, StatusCodes.Status429TooManyRequests);
        }

        var typed = name?.Trim() ?? string.Empty;
        if (typed.Length is 0 or > MaxName)
        {
            ModelState.AddModelError("name", _texts["invite.name.wrong", MaxName]);
        }

        CheckPassword(password);
        return !ModelState.IsValid
            ? Form(form with { Name = typed }, StatusCodes.Status400BadRequest)
            : await TakeInAsync(user, form.Code, typed, password!)
                ? Done()
                : Old(isInvitation: true, canAskAgain: false);
    }

    private async Task<bool> TakeInAsync(Guid key, string code, string name, string password)
    {
        using var scope = scopes.CreateCoreScope();
        var accepted = await users.CreateInitialPasswordAsync(key, code, password);
        if (!accepted.Success || await users.GetAsync(key) is not { } user)
        {
            return false;
        }

        user.Name = name;
        users.Save(user);
        scope.Complete();
        return true;
    }

    private async Task<NewPasswordForm?> FormAsync(Guid key, string? code) =>
        code is { Length: > 0 }
        && (await users.VerifyInviteAsync(key, code)).Success
        && await users.GetAsync(key) is { } user
            ? new NewPasswordForm(Address, user.Username, IsInvited: true, MinLength) { User = key, Code = code, Name = user.Name }
            : null;
}
