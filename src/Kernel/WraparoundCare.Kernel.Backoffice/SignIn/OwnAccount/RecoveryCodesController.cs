using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>How many recovery codes are left, and new ones.</summary>
[Route(Address)]
internal sealed class RecoveryCodesController(
    CurrentEditor editor, UserAuthenticator authenticator, EditorProof proof, SignInTexts texts) : AccountPage(editor)
{
    public const string Address = "/umbraco/account/recovery-codes";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(string? returnUrl) =>
        await authenticator.IsOnAsync(Editor) ? Left(returnUrl, StatusCodes.Status200OK) : LocalRedirect(AuthenticatorController.Address);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> RenewAsync([FromForm] string? password, CancellationToken cancellationToken)
    {
        if (!await authenticator.IsOnAsync(Editor))
        {
            return LocalRedirect(AuthenticatorController.Address);
        }

        if (await proof.FindProblemAsync(Editor, password, HttpContext.Connection.RemoteIpAddress, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("password", texts[problem]);
            return Left(returnUrl: null, StatusCodes.Status400BadRequest);
        }

        return View("/SignIn/Account/NewCodes.cshtml", new NewCodes(await authenticator.RenewCodesAsync(Editor)));
    }

    /// <summary>The codes that the page shows, as a file: they are nowhere else any more, so the page sends them along.</summary>
    [HttpPost("file")]
    [ValidateAntiForgeryToken]
    public IActionResult Download([FromForm] IReadOnlyList<string?>? codes)
    {
        var real = (codes ?? []).OfType<string>().Where(RecoveryCodes.IsOne).Take(RecoveryCodes.Number);
        var lines = real.Prepend(texts["codes.file", Editor.Username]);
        return File(Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"), MediaTypeNames.Text.Plain, texts["codes.file.name"]);
    }

    private ViewResult Left(string? returnUrl, int status)
    {
        var local = Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        return Page("/SignIn/Account/CodesLeft.cshtml", new CodesLeft(authenticator.CodesLeft(Editor), local), status);
    }
}
