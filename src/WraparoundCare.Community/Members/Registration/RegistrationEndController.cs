using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.Consents;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Members.Registration;

/// <summary>The second half: who came back with the link chooses a name and a password.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class RegistrationEndController(
    NewMembers members, RegistrationLinks links, MemberProfiles profiles, SiteRules rules, MemberSession session) : MemberPage
{
    public const string Address = "/registreren/afmaken";

    private const string FormView = "/Members/Registration/Registration.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(string? token) => links.Read(token) is { } email
        ? Page(FormView, await FillAsync(new RegistrationForm { Token = token }, email))
        : OldLink();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> CreateAsync(
        [FromForm] RegistrationForm form, [FromServices] ProfileGuard guard, CancellationToken cancellationToken)
    {
        if (links.Read(form.Token) is not { } email)
        {
            return OldLink();
        }

        form = form with { PrivacyQuestion = guard.Check(ModelState, form) };
        NewPassword.Check(ModelState, nameof(form.Password), form.Password, email, email.Split('@')[0], form.Name);
        if (!ModelState.IsValid)
        {
            return Again(FormView, await FillAsync(form, email));
        }

        var profile = new MemberProfile(form.Name!)
        {
            Function = form.Function,
            Organisation = form.Organisation,
            Municipality = form.Municipality,
            Themes = [.. (form.Themes ?? []).Intersect(await profiles.GetThemesAsync())],
        };
        var made = await members.CreateAsync(email, form.Password!, profile, rules.Current, cancellationToken);
        if (made.Account is not { } account)
        {
            return made.Outcome == MemberOutcome.Busy ? Busy(FormView, await FillAsync(form, email)) : OldLink();
        }

        await session.BeginAsync(HttpContext, account, isRemembered: false);
        return SeeOther($"{MyController.Address}?welkom=true");
    }

    private async Task<RegistrationForm> FillAsync(RegistrationForm form, string email) => form with
    {
        Email = email,
        ThemeOptions = [.. (await profiles.GetThemesAsync()).Select(theme => new ChoiceOption(theme, theme))],
        RulesUrl = rules.Url,
    };

    private ViewResult OldLink() => Page(
        "/Members/OldLink.cshtml", new OldLinkView("Begin opnieuw", RegistrationController.Address), StatusCodes.Status400BadRequest);
}
