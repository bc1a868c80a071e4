using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Moderation.Appeals;

/// <summary>A moderator answers an objection.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(Address + "/{id:guid}")]
internal sealed class AppealAnswerController(AppealAnswers answers, ForumAuthors authors) : ForumPage
{
    public const string Address = "/moderatie/bezwaren";

    private const string FormView = "/Forum/Moderation/Appeals/Answer.cshtml";

    [HttpGet]
    public IActionResult Show(Guid id) => Fill(new AppealAnswerForm(), id) is { } form ? Page(FormView, form) : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Answer(Guid id, [FromForm] AppealAnswerForm form)
    {
        if (ModelState.IsValid && answers.Answer(id, Visitor, form.Outcome is AppealAnswerForm.Granted, form.Answer!.Trim()))
        {
            return SeeOther(PostQueueController.Address);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Outcome), "Dit kan nu niet. Iemand anders heeft net geantwoord, of moet dat doen.");
        }

        return Fill(form, id) is { } again ? Again(FormView, again) : NotFound();
    }

    private AppealAnswerForm? Fill(AppealAnswerForm form, Guid id) => answers.Find(id) is var (appeal, decision)
        ? form with
        {
            Appeal = appeal,
            Decision = decision,
            Author = authors.Of([appeal.MemberKey]).Of(decision.Pseudonym, appeal.MemberKey),
            CanAnswer = answers.CanAnswer(Visitor, appeal),
        }
        : null;
}
