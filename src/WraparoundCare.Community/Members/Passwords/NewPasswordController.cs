using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Passwords;

/// <summary>Chooses a new password with a link from a mail.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class NewPasswordController(MemberAccounts accounts, MemberLinks links, MemberPasswords passwords) : MemberPage
{
    public const string Address = "/inloggen/nieuw-wachtwoord";

    private const string FormView = "/Members/Passwords/NewPassword.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync([FromQuery] NewPasswordForm form) =>
        await FindAsync(form) is null ? OldLink() : Page(FormView, form);

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ChooseAsync([FromForm] NewPasswordForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(form) is not { } account)
        {
            return OldLink();
        }

        NewPassword.Check(ModelState, nameof(form.Password), form.Password);
        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        var changed = await passwords.ChangeAsync(
            account.Id.Key, form.Password!, fresh => links.LetsChoosePassword(fresh, form.Token!), cancellationToken);
        return changed.Outcome switch
        {
            MemberOutcome.Done => SeeOther($"{SignInController.Address}?wachtwoord=nieuw"),
            MemberOutcome.Busy => Busy(FormView, form),
            _ => OldLink(),
        };
    }

    private async Task<Account?> FindAsync(NewPasswordForm form) =>
        await accounts.GetAsync(form.Member) is { } account && links.LetsChoosePassword(account, form.Token ?? string.Empty)
            ? account
            : null;

    private ViewResult OldLink() => Page(
        "/Members/OldLink.cshtml",
        new OldLinkView("Vraag een nieuwe link aan", ForgottenPasswordController.Address),
        StatusCodes.Status400BadRequest);
}
