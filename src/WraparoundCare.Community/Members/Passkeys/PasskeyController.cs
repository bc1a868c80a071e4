using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Passkeys;

/// <summary>One passkey of a member: another name for it, or its end. That of somebody else is not there.</summary>
[Route(PasskeysController.Address)]
internal sealed class PasskeyController(MemberPasskeys passkeys) : MyPage
{
    private const string NameView = "/Members/Passkeys/Name.cshtml";

    [HttpGet("naam")]
    public IActionResult ShowName(string? id) => passkeys.Find(Key, id) is { } passkey
        ? Page(NameView, new PasskeyNameForm { Id = passkey.Id, Name = passkey.Name })
        : NotFound();

    [HttpPost("naam")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Rename([FromForm] PasskeyNameForm form)
    {
        if (passkeys.Find(Key, form.Id) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again(NameView, form);
        }

        passkeys.Rename(Key, form.Id, form.Name!.Trim());
        return SeeOther($"{PasskeysController.Address}?gedaan=naam");
    }

    [HttpGet("weghalen")]
    public IActionResult ShowRemoval(string? id) =>
        passkeys.Find(Key, id) is { } passkey ? Page("/Members/Passkeys/Remove.cshtml", passkey) : NotFound();

    [HttpPost("weghalen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Remove([FromForm] string? id) =>
        passkeys.Remove(Key, id) ? SeeOther($"{PasskeysController.Address}?gedaan=weg") : NotFound();
}
