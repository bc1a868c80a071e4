using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Privacy;

/// <summary>
/// What the site keeps of people, why and for how long: the privacy statement and the register of processing (GDPR article 30) in one, made
/// of what the features declare, so it is never older than the site.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Page)]
[Route(Address)]
internal sealed class PrivacyRegisterController(IEnumerable<PersonalData> features) : Controller
{
    public const string Address = "/wat-we-bewaren";

    [HttpGet]
    public IActionResult Show() => View("/Privacy/Register.cshtml", features.ToList());
}
