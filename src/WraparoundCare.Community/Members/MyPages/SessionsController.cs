using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>Where a member is signed in, and the end of it.</summary>
[Route(Address)]
internal sealed class SessionsController(MemberAccounts accounts, MemberSessions sessions, IOptions<MemberOptions> options) : MyPage
{
    public const string Address = "/mijn/apparaten";

    [HttpGet]
    public async Task<IActionResult> ShowAsync() => await accounts.GetAsync(Key) is { } account
        ? Page(
            "/Members/MyPages/Sessions.cshtml",
            new SessionsView(sessions.Of(account, options.Value.RememberedTimeOut), MemberSession.IdOf(User)))
        : NotFound();

    [HttpPost("uitloggen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult End([FromForm] Guid id)
    {
        sessions.End(Key, id);
        return SeeOther(Address);
    }

    [HttpPost("overal-uitloggen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult EndOthers()
    {
        sessions.EndOthers(Key, MemberSession.IdOf(User));
        return SeeOther(Address);
    }
}
