using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.StyleGuide;

/// <summary>Every component in every state, a form that works, and the rules of form and language.</summary>
[Authorize(EditorPolicy.Name)]
[EnableRateLimiting(Costs.Page)]
[KeptNowhere]
[Route(Address)]
internal sealed class StyleGuideController(ColourRoles colours) : Controller
{
    public const string Address = "/redactie/stijlgids";
    public const string FormAddress = Address + "/formulier";
    public const string DoneAddress = FormAddress + "/verstuurd";
    public const string RemoveAddress = Address + "/weggooien";
    public const string RulesAddress = Address + "/regels";

    private const int MaxFormSize = (ExampleForm.MaxMegabytes + 1) * 1024 * 1024;

    [HttpGet]
    public IActionResult Show()
    {
        var view = new GuideView(new ExampleForm(), Examples.Filled, Examples.Wrong);
        TryValidateModel(view.Wrong, nameof(GuideView.Wrong));
        return View("/StyleGuide/Guide.cshtml", view);
    }

    [HttpGet("regels")]
    public IActionResult Rules() => View("/StyleGuide/Rules.cshtml", colours);

    [HttpGet("formulier")]
    public IActionResult Write() => View("/StyleGuide/Form.cshtml", new ExampleForm());

    [HttpPost("formulier")]
    [EnableRateLimiting(Costs.Form)]
    [RequestSizeLimit(MaxFormSize)]
    [ValidateAntiForgeryToken]
    public IActionResult Send([FromForm] ExampleForm form)
    {
        if (ModelState.IsValid)
        {
            return SeeOther(DoneAddress);
        }

        if (form.Attachment is not null && ModelState[nameof(form.Attachment)] is not { Errors.Count: > 0 })
        {
            // A browser gives no file back that was chosen before.
            ModelState.AddModelError(nameof(form.Attachment), "Kies je bestand opnieuw. Het is nog niet bewaard.");
        }

        var view = View("/StyleGuide/Form.cshtml", form);
        view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }

    [HttpGet("formulier/verstuurd")]
    public IActionResult Done() => View("/StyleGuide/Done.cshtml");

    /// <summary>The question of the dialog, for who has no script.</summary>
    [HttpGet("weggooien")]
    public IActionResult AskToRemove() => View("/StyleGuide/Remove.cshtml");

    [HttpPost("weggooien")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Remove() => SeeOther(DoneAddress);

    private StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = Request.PathBase + address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
