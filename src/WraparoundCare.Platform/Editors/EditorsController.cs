using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.Editors;

/// <summary>Where editors begin.</summary>
[Authorize(EditorPolicy.Name)]
[EnableRateLimiting(Costs.Page)]
[Route(Address)]
[KeptNowhere]
public sealed class EditorsController(IEnumerable<EditorMenuItem> places) : Controller
{
    public const string Address = "/redactie";

    [HttpGet]
    public IActionResult Start() => View("/Editors/Start.cshtml", places);

    /// <summary>The same places for the section of the backoffice that leads to them.</summary>
    [HttpGet("plaatsen")]
    public IActionResult Places() => Json(places.Select(place => place with { Path = Request.PathBase + place.Path }));
}
