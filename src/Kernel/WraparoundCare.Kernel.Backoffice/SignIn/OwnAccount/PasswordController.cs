using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.SignIn.Passwords;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>
/// Another password, for who knows the one there is. It ends every session and all tokens; the browser that it was chosen in gets a
/// new session.
/// </summary>
[Route(Address)]
internal sealed class PasswordController(
    CurrentEditor editor, IUserService users, NewPasswords passwords, EditorProof proof, SignInTexts texts) : AccountPage(editor)
{
    public const string Address = "/umbraco/account/password";

    private const string Current = "current";

    [HttpGet]
    public IActionResult Show() => Form(StatusCodes.Status200OK);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ChangeAsync(
        [FromForm] string? current,
        [FromForm] string? password,
        [FromServices] BackOfficeSession session,
        CancellationToken cancellationToken)
    {
        passwords.Check(ModelState, password);
        if (await proof.FindProblemAsync(Editor, current, HttpContext.Connection.RemoteIpAddress, cancellationToken) is { } problem)
        {
            ModelState.AddModelError(Current, texts[problem]);
        }
        else if (current == password)
        {
            ModelState.AddModelError(NewPasswords.Field, texts["password.same"]);
        }

        if (!ModelState.IsValid)
        {
            return Form(StatusCodes.Status400BadRequest);
        }

        var key = Editor.Key;
        var change = new ChangeUserPasswordModel { UserKey = key, OldPassword = current, NewPassword = password! };
        if (!(await users.ChangePasswordAsync(key, change)).Success || await users.GetAsync(key) is not { } changed)
        {
            ModelState.AddModelError(NewPasswords.Field, texts["password.failed"]);
            return Form(StatusCodes.Status400BadRequest);
        }

        await session.BeginAsync(HttpContext, BackOfficeAccounts.Of(changed));
        return LocalRedirect($"{AccountController.Address}?done={SignInNotice.Password}");
    }

    private ViewResult Form(int status) =>
        Page("/SignIn/Account/Password.cshtml", new OwnPasswordForm(Editor.Username, passwords.MinLength), status);
}
