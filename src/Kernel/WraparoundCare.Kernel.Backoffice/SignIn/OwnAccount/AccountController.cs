using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>Where somebody begins who wants to see how their account is protected.</summary>
[Route(Address)]
internal sealed class AccountController(
    CurrentEditor editor, UserAuthenticator authenticator, AccountPasskeys passkeys, AccountSessions sessions, UserSettings settings)
    : AccountPage(editor)
{
    public const string Address = "/umbraco/account";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(SignInNotice done) => View("/SignIn/Account/Overview.cshtml", new AccountOverview(
        Editor.Name ?? Editor.Username,
        await authenticator.IsOnAsync(Editor),
        authenticator.CodesLeft(Editor),
        passkeys.Of(Id).Count,
        sessions.Of(BackOfficeAccounts.Of(Editor), settings.Global.TimeOut).Count)
    {
        Notice = done,
    });
}
