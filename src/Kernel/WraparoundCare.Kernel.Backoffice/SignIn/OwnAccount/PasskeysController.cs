using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>One's own passkeys: made, named and removed.</summary>
[Route(Address)]
internal sealed class PasskeysController(
    CurrentEditor editor,
    AccountPasskeys passkeys,
    PasskeyCeremonies<BackOfficeAccounts> ceremonies,
    EditorProof proof,
    SignInTexts texts) : AccountPage(editor)
{
    public const string Address = "/umbraco/account/passkeys";

    private const string ListView = "/SignIn/Account/Passkeys.cshtml";

    [HttpGet]
    public IActionResult Show() => List(StatusCodes.Status200OK);

    /// <summary>The first half of making one, asked by the page's script: whoever has the session only gets nothing.</summary>
    [HttpPost("begin")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> BeginAsync([FromForm] string? password, CancellationToken cancellationToken)
    {
        if (await proof.FindProblemAsync(Editor, password, HttpContext.Connection.RemoteIpAddress, cancellationToken) is { } problem)
        {
            return StatusCode(StatusCodes.Status400BadRequest, new { problem = texts[problem] });
        }

        var begun = await ceremonies.BeginMakingAsync(Id, Editor.Username, Editor.Name ?? Editor.Username, HttpContext);
        return Json(new { options = begun.Options, state = begun.State });
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> MakeAsync(
        [FromForm] string? name, [FromForm] string? credential, [FromForm] string? state, [FromServices] UserAudit audit)
    {
        if (string.IsNullOrEmpty(credential))
        {
            ModelState.AddModelError("name", texts["passkeys.unsupported"]);
        }
        else if (await ceremonies.MakeAsync(Id, new PasskeyAnswer(credential, state), HttpContext) is not { } made
            || !passkeys.TryAdd(Id, NameOf(name), made))
        {
            ModelState.AddModelError("name", texts["passkeys.failed"]);
        }
        else
        {
            await audit.WriteAsync(Editor, UserAudit.PasskeyAdded, "passkey added");
        }

        return ModelState.IsValid ? LocalRedirect(Address) : List(StatusCodes.Status400BadRequest);
    }

    [HttpPost("rename")]
    [ValidateAntiForgeryToken]
    public IActionResult Rename([FromForm] string? id, [FromForm] string? name)
    {
        passkeys.Rename(Id, id ?? string.Empty, NameOf(name));
        return LocalRedirect(Address);
    }

    [HttpPost("remove")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> RemoveAsync([FromForm] string? id, [FromServices] UserAudit audit)
    {
        if (passkeys.Remove(Id, id ?? string.Empty))
        {
            await audit.WriteAsync(Editor, UserAudit.PasskeyRemoved, "passkey removed");
        }

        return LocalRedirect(Address);
    }

    private string NameOf(string? typed) => typed?.Trim() is { Length: > 0 } name
        ? name[..Math.Min(name.Length, AccountPasskeys.NameMaxLength)]
        : texts.Device(DeviceName.Of(Request.Headers.UserAgent));

    private ViewResult List(int status) =>
        Page(ListView, new PasskeyList(passkeys.Of(Id), texts.Device(DeviceName.Of(Request.Headers.UserAgent))), status);
}
