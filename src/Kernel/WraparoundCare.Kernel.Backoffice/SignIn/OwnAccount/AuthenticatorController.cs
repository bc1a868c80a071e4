using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>Sets up an authenticator app, and switches it off.</summary>
[Route(Address)]
internal sealed class AuthenticatorController(
    CurrentEditor editor, UserAuthenticator authenticator, EditorProof proof, SignInTexts texts, IOptions<SignInOptions> options)
    : AccountPage(editor)
{
    public const string Address = "/umbraco/account/authenticator";

    private const string OffView = "/SignIn/Account/AuthenticatorOff.cshtml";
    private const string OnView = "/SignIn/Account/AuthenticatorOn.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync() => await authenticator.IsOnAsync(Editor)
        ? View(OnView)
        : Form(AuthenticatorApp.NewSecret(), StatusCodes.Status200OK);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> TurnOnAsync(
        [FromForm] string? secret,
        [FromForm] string? password,
        [FromForm] string? code,
        [FromServices] AccountSessions sessions,
        CancellationToken cancellationToken)
    {
        if (await authenticator.IsOnAsync(Editor) || !AuthenticatorApp.IsSecret(secret))
        {
            return LocalRedirect(Address);
        }

        // Whoever has the session alone could shut its owner out.
        if (await proof.FindProblemAsync(Editor, password, HttpContext.Connection.RemoteIpAddress, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("password", texts[problem]);
            return Form(secret!, StatusCodes.Status400BadRequest);
        }

        if (await authenticator.TurnOnAsync(Editor, secret!, code?.Trim() ?? string.Empty) is not { } codes)
        {
            ModelState.AddModelError("code", texts["authenticator.code.wrong"]);
            return Form(secret!, StatusCodes.Status400BadRequest);
        }

        // Who came in elsewhere with the password alone may be somebody else.
        sessions.EndOthers(Id, Session);
        return View("/SignIn/Account/NewCodes.cshtml", new NewCodes(codes));
    }

    [HttpPost("off")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> TurnOffAsync(
        [FromForm] string? password, [FromForm] string? code, CancellationToken cancellationToken)
    {
        if (await proof.FindProblemAsync(Editor, password, HttpContext.Connection.RemoteIpAddress, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("password", texts[problem]);
        }
        else if (!await authenticator.TurnOffAsync(Editor, code?.Trim() ?? string.Empty))
        {
            ModelState.AddModelError("code", texts["authenticator.off.wrong"]);
        }

        if (ModelState.IsValid)
        {
            return LocalRedirect(AccountController.Address);
        }

        var view = View(OnView);
        view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }

    private ViewResult Form(string secret, int status) => Page(
        OffView,
        new AuthenticatorForm(secret, QrCode.Of(AuthenticatorApp.AddressOf(options.Value.SiteName, Editor.Username, secret))),
        status);
}
