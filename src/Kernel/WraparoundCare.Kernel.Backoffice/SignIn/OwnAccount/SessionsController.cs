using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>Where one is signed in: one's own sessions, seen and ended, with the tokens that were given for them.</summary>
[Route(Address)]
internal sealed class SessionsController(CurrentEditor editor, AccountSessions sessions, UserSettings settings) : AccountPage(editor)
{
    public const string Address = "/umbraco/account/sessions";

    [HttpGet]
    public IActionResult Show() => View(
        "/SignIn/Account/Sessions.cshtml",
        new SessionList(sessions.Of(BackOfficeAccounts.Of(Editor), settings.Global.TimeOut), Session));

    /// <summary>One that is not one's own is not there, and so nothing happens to it.</summary>
    [HttpPost("end")]
    [ValidateAntiForgeryToken]
    public IActionResult End([FromForm] Guid id)
    {
        sessions.End(Id, id);
        return LocalRedirect(Address);
    }

    [HttpPost("end-others")]
    [ValidateAntiForgeryToken]
    public IActionResult EndOthers()
    {
        sessions.EndOthers(Id, Session);
        return LocalRedirect(Address);
    }
}
