using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Passwords;

/// <summary>
/// Says of a password while it is typed what the form would say of it. It is asked here and not worked out in the browser: the lists of
/// words are large there, and a hint that the site then disagrees with is worse than none. Nothing of it is kept or logged.
/// </summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class StrengthController([FromKeyedServices(StrengthController.Limiter)] AttemptLimiter limiter) : MemberPage
{
    public const string Address = "/wachtwoord-sterkte";
    public const string Limiter = "Community:Members:Strength";

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Judge([FromForm] string? password)
    {
        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            Response.Headers.RetryAfter = $"{(int)AttemptLimiter.Window.TotalSeconds}";
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        return Content(NewPassword.Problem(password, []) ?? NewPassword.Strong, "text/plain; charset=utf-8");
    }
}
