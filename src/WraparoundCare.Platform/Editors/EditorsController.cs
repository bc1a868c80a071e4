using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.Editors;

/// <summary>Where editors begin.</summary>
[Authorize(EditorPolicy.Name)]
[Route(Address)]
[EditorsPage]
public sealed class EditorsController(IEnumerable<EditorMenuItem> places) : Controller
{
    public const string Address = "/redactie";

    [HttpGet]
    public IActionResult Start() => View("/Editors/Start.cshtml", places);
}
