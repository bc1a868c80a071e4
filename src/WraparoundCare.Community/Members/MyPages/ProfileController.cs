using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>What a member tells of themselves.</summary>
[Route(Address)]
internal sealed class ProfileController(MemberRecords members, MemberProfiles profiles, ProfileGuard guard) : MyPage
{
    public const string Address = "/mijn/profiel";

    private const string FormView = "/Members/MyPages/Profile.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync() => members.Get(Key) is { } member
        ? Page(FormView, await FillAsync(ProfileForm.Of(MemberProfiles.Read(member))))
        : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SaveAsync([FromForm] ProfileForm form)
    {
        form = form with { PrivacyQuestion = guard.Check(ModelState, form) };
        if (!ModelState.IsValid)
        {
            return Again(FormView, await FillAsync(form));
        }

        var profile = form.ToProfile(await profiles.GetThemesAsync());
        using var scope = members.BeginChange();
        if (members.Get(Key) is not { } member)
        {
            return NotFound();
        }

        MemberProfiles.Write(profile, member);
        members.Save(member);
        scope.Complete();
        return SeeOther($"{MyController.Address}?gedaan=profiel");
    }

    private async Task<ProfileForm> FillAsync(ProfileForm form) =>
        form with { ThemeOptions = [.. (await profiles.GetThemesAsync()).Select(theme => new ChoiceOption(theme, theme))] };
}
