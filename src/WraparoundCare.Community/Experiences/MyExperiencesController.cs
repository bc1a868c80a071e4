using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Experiences;

/// <summary>A member writes an experience for the site, keeps it while it grows, and gives it to the editors.</summary>
[Route(Address)]
[RequestSizeLimit(MaxFormSize)]
internal sealed class MyExperiencesController(
    ExperienceSubmissions submissions, ExperienceReviews reviews, SubmissionSubjects subjects, FormGuard guard) : MyPage
{
    public const string Address = "/mijn/ervaringen";
    public const string NewAddress = Address + "/nieuw";

    // Five long texts, each sign of which can be nine bytes in a form.
    private const int MaxFormSize = 256 * 1024;

    private const string FormView = "/Experiences/Write.cshtml";

    [HttpGet]
    public IActionResult List(string? gedaan) =>
        Page("/Experiences/Mine.cshtml", new SubmissionList(submissions.Of(Key)) { Done = Done(gedaan) });

    [HttpGet("nieuw")]
    public IActionResult New() => Page(FormView, subjects.Known(new ExperienceForm { Id = Guid.NewGuid() }));

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id) => submissions.Find(id, Key) switch
    {
        null => NotFound(),
        { IsOpen: true } row => Page(FormView, subjects.Known(FormOf(row))),
        var row => Page("/Experiences/Read.cshtml", subjects.Of(row, reviews.AuthorOf(row))),
    };

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Write([FromRoute] Guid id, [FromForm] ExperienceForm form)
    {
        form = subjects.Known(form with { Id = id, Remark = submissions.Find(id, Key)?.Remark });
        if (form.IsSent)
        {
            form = form with { Guard = guard.Check(ModelState, Confirmed(form), form.Guarded) };
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        var outcome = form.IsSent ? submissions.Send(form, Key) : submissions.Save(form, Key);
        return outcome switch
        {
            SubmissionOutcome.Absent => NotFound(),
            not SubmissionOutcome.Done => Refused(form, outcome),
            _ when form.Next == ExperienceForm.PreviewNext => Page(FormView, Kept(form)),
            _ => SeeOther($"{Address}?gedaan={(form.IsSent ? "ingestuurd" : "bewaard")}"),
        };
    }

    /// <summary>Answers a script that keeps the form while it is typed.</summary>
    [HttpPost("{id:guid}/concept")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Keep([FromRoute] Guid id, [FromForm] ExperienceForm form)
    {
        // What is typed need not be whole yet.
        form = subjects.Known(form with { Id = id, Next = ExperienceForm.SaveNext });
        ModelState.Clear();
        if (!TryValidateModel(form))
        {
            var wrong = ModelState.Values.SelectMany(field => field.Errors).First().ErrorMessage;
            return Problem(title: $"Dit is niet bewaard. {wrong}", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = submissions.Save(form, Key);
        return outcome switch
        {
            SubmissionOutcome.Absent => NotFound(),
            SubmissionOutcome.Done when submissions.Find(id, Key) is { } row =>
                Ok(new KeptSubmission(row.Version, SubmissionWords.Kept(row.SavedAt))),
            _ => Problem(
                title: SubmissionWords.Of(outcome),
                statusCode: outcome is SubmissionOutcome.HoldsNumber
                    ? StatusCodes.Status422UnprocessableEntity
                    : StatusCodes.Status409Conflict),
        };
    }

    [HttpPost("{id:guid}/terughalen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult TakeBack(Guid id) => submissions.TakeBack(id, Key) ? SeeOther($"{Address}/{id}") : NotFound();

    [HttpPost("{id:guid}/weg")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Discard(Guid id) => submissions.Discard(id, Key) ? SeeOther($"{Address}?gedaan=weg") : NotFound();

    // The next time that it is sent, it goes over what another window kept: its writer has seen that here.
    private ViewResult Refused(ExperienceForm form, SubmissionOutcome outcome)
    {
        ModelState.AddModelError(nameof(form.Title), SubmissionWords.Of(outcome));
        var other = outcome is SubmissionOutcome.ChangedElsewhere ? submissions.Find(form.Id, Key) : null;
        ModelState.Remove(nameof(form.DraftVersion));
        return Page(
            FormView, form with { Other = other, DraftVersion = other?.Version ?? form.DraftVersion }, StatusCodes.Status409Conflict);
    }

    private ExperienceForm Kept(ExperienceForm form)
    {
        ModelState.Remove(nameof(form.DraftVersion));
        return submissions.Find(form.Id, Key) is { } row ? form with { DraftVersion = row.Version, SavedAt = row.SavedAt } : form;
    }

    private static GuardConfirmation Confirmed(ExperienceForm form) => new(nameof(form.PrivacyConfirmation), form.PrivacyConfirmation);

    private static ExperienceForm FormOf(ExperienceSubmissionRow row) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Occasion = row.Occasion,
        WhatWeDid = row.WhatWeDid,
        WhatWorked = row.WhatWorked,
        WhatDidNotWork = row.WhatDidNotWork,
        Tip = row.Tip,
        Project = row.ProjectKey?.ToString(),
        Steps = [.. row.StepKeys.Select(key => key.ToString())],
        Credit = row.Credit?.ToString(),
        DraftVersion = row.Version,
        Remark = row.Remark,
    };

    private static string? Done(string? what) => what switch
    {
        "ingestuurd" => "Bedankt. De redactie leest je ervaring. Je krijgt een mail als die op de site staat, of als er een vraag is.",
        "bewaard" => "Je ervaring is bewaard. Je kunt later verder schrijven.",
        "weg" => "Je ervaring is weggegooid.",
        _ => null,
    };

    /// <param name="Version">Which the form goes on with.</param>
    /// <param name="Message">What the writer reads.</param>
    private sealed record KeptSubmission(int Version, string Message);
}
