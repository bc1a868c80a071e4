using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>Makes the end of an account final, with the link from the mail; whoever has it need not be signed in.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class EraseController(MyData data) : MemberPage
{
    public const string Address = "/account-verwijderen";

    private const string FormView = "/Members/MyPages/Erase.cshtml";

    [HttpGet]
    public IActionResult Show([FromQuery] EraseForm link) =>
        data.MayErase(link.Member, link.Token ?? string.Empty) ? Page(FormView, link) : OldLink();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> EraseAsync([FromForm] EraseForm link)
    {
        if (!ModelState.IsValid)
        {
            return data.MayErase(link.Member, link.Token ?? string.Empty) ? Again(FormView, link) : OldLink();
        }

        if (!await data.EraseAsync(link.Member, link.Token ?? string.Empty, link.Writing == EraseForm.EraseWriting))
        {
            return OldLink();
        }

        await HttpContext.SignOutAsync(MemberSession.Scheme);
        return SeeOther($"{Address}/gedaan");
    }

    [HttpGet("gedaan")]
    public IActionResult Done() => View("/Members/MyPages/Erased.cshtml");

    private ViewResult OldLink() => Page(
        "/Members/OldLink.cshtml",
        new OldLinkView("Log in en vraag een nieuwe link aan", RemoveController.Address),
        StatusCodes.Status400BadRequest);
}
