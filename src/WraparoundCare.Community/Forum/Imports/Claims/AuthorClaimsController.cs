using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Imports.Claims;

/// <summary>Asks a member whether posts of another forum are theirs: whoever wrote those had the same address.</summary>
[Route(Address)]
internal sealed class AuthorClaimsController(MemberRecords members, AuthorClaims claims) : MyPage
{
    public const string Address = "/mijn/vorig-forum";
    public const string Taken = "overgenomen";
    public const string LetGo = "losgelaten";

    private string Email => members.Get(Key)?.Email ?? string.Empty;

    [HttpGet]
    public IActionResult Show() => Page("/Forum/Imports/Claims/Claims.cshtml", claims.Of(Email));

    /// <summary>Sent twice, it is done once.</summary>
    [HttpPost("overnemen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Take([FromForm] Guid schrijver) => Done(claims.Take(schrijver, Email, Key), Taken);

    /// <inheritdoc cref="Take"/>
    [HttpPost("loslaten")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Leave([FromForm] Guid schrijver) => Done(claims.LetGo(schrijver, Email), LetGo);

    private StatusCodeResult Done(bool isDone, string what) => SeeOther(isDone ? $"{MyController.Address}?gedaan={what}" : Address);
}
