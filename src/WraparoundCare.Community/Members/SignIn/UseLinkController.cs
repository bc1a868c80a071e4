using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.SignIn;

/// <summary>Signs in with a link from a mail.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class UseLinkController(MemberLinks links, MemberSession session) : MemberPage
{
    public const string Address = SignInLinkController.Address + "/gebruiken";

    [HttpGet]
    public IActionResult Show([FromQuery] UseLinkForm form) =>
        Page("/Members/SignIn/UseLink.cshtml", form with { ReturnUrl = ReturnUrl.Local(Url, form.ReturnUrl) });

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> UseAsync([FromForm] UseLinkForm form)
    {
        var answer = await links.UseSignInAsync(form.Member, form.Token ?? string.Empty, MemberSession.SourceOf(HttpContext));
        if (answer is { Outcome: SignInOutcome.NeedsCode, Account: { } pending })
        {
            return await AskForCodeAsync(pending, form.ReturnUrl, form.Remember);
        }

        if (answer is not { Outcome: SignInOutcome.Succeeded, Account: { } account })
        {
            return Page(
                "/Members/OldLink.cshtml",
                new OldLinkView("Vraag een nieuwe link aan", SignInLinkController.Address),
                StatusCodes.Status400BadRequest);
        }

        await session.BeginAsync(HttpContext, account, form.Remember);
        return SeeOther(ReturnUrl.Local(Url, form.ReturnUrl));
    }
}
