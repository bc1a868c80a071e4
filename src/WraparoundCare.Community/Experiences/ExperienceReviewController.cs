using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Community.Experiences;

/// <summary>An editor reads what members sent in, and places it on the site or asks for something else.</summary>
[Authorize(EditorPolicy.Name)]
[Route(Address)]
internal sealed class ExperienceReviewController(
    ExperienceReviews reviews, SubmissionSubjects subjects, ExperiencePublisher publisher, CurrentEditor editor) : MemberPage
{
    public const string Address = "/redactie/ervaringen";

    private const string FormView = "/Experiences/Review.cshtml";

    [HttpGet]
    public IActionResult List(string? gedaan, int pagina = 1)
    {
        var (found, total) = reviews.Received(Math.Max(pagina, 1));
        var pages = PageLink.Count(total, ExperienceReviews.PageSize);
        if (pagina < 1 || pagina > pages)
        {
            return NotFound();
        }

        var root = Request.PathBase + Address;
        var links = PageLink.Around(pagina, pages, page => page == 1 ? root : $"{root}?pagina={page}");
        var views = found.Select(subjects.Listed).ToList();
        return Page("/Experiences/Received.cshtml", new ReceivedList(views, links) { Done = Done(gedaan) });
    }

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id) =>
        Find(id) is { } view ? Page(FormView, new ReviewForm { View = view, Seen = view.Row.Version }) : NotFound();

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> DecideAsync([FromRoute] Guid id, [FromForm] ReviewForm form)
    {
        if (editor.User is not { } user || !reviews.WasSent(id))
        {
            return NotFound();
        }

        if (Find(id) is not { } view)
        {
            return Page("/Experiences/Gone.cshtml", form, StatusCodes.Status409Conflict);
        }

        if (form.Next == ReviewForm.PublishNext && !await publisher.MayPublishAsync(user))
        {
            ModelState.AddModelError(nameof(form.Remark), "Je mag in de backoffice geen ervaringen plaatsen. Vraag het een collega.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, form with { View = view });
        }

        var isPublished = form.Next == ReviewForm.PublishNext;
        var outcome = isPublished
            ? reviews.Publish(id, form.Seen, publisher, user)
            : reviews.AskChanges(id, form.Seen, form.Remark!.Trim());
        if (outcome is ReviewOutcome.Done)
        {
            return SeeOther($"{Address}?gedaan={(isPublished ? "geplaatst" : "gevraagd")}");
        }

        ModelState.AddModelError(nameof(form.Remark), SubmissionWords.Of(outcome));
        // Of what is there now, which the editor sees above the form.
        ModelState.Remove(nameof(form.Seen));
        return Page(FormView, form with { View = view, Seen = view.Row.Version }, StatusCodes.Status409Conflict);
    }

    private SubmissionView? Find(Guid id) => reviews.Find(id) is { } row ? subjects.Of(row, reviews.AuthorOf(row)) : null;

    private static string? Done(string? what) => what switch
    {
        "geplaatst" => "De ervaring staat op de site. De schrijver krijgt daar een mail over.",
        "gevraagd" => "De schrijver krijgt een mail, en leest hier wat je vraagt.",
        _ => null,
    };
}
