using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>A moderator takes out of a post what may not stand there.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(PostQueueController.Address + "/{id:guid}/bewerken")]
internal sealed class PostEditController(PostVerdicts moderation, PostCases cases, FormGuard guard) : ForumPage
{
    private const string FormView = "/Forum/Moderation/Edit.cshtml";

    [HttpGet]
    public IActionResult Show(Guid id) => Find(id) is { } found
        ? Page(FormView, new EditPostForm
        {
            Case = found,
            Text = found.Post.Text,
            Seen = EditPostForm.MarkOf(found.Post),
            Ground = found.Suggestion.ToString(),
        })
        : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Edit(Guid id, [FromForm] EditPostForm form)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        form = form with { Case = found, Guard = Check(form) };
        if (form.Text?.Trim().ReplaceLineEndings("\n") == found.Post.Text.ReplaceLineEndings("\n"))
        {
            ModelState.AddModelError(nameof(form.Text), "Je hebt nog niets veranderd.");
        }

        if (ModelState.IsValid && !moderation.Edit(id, Visitor, form.Edit(Visitor)))
        {
            ModelState.AddModelError(nameof(form.Text), "Iemand anders veranderde net iets aan dit bericht. Bekijk het opnieuw.");
        }

        return ModelState.IsValid ? SeeOther(PostQueueController.Address) : Again(FormView, form);
    }

    private PostCase? Find(Guid id) =>
        cases.Find(id, Visitor) is { } found && Visitor.CanDecide(ForumDecision.Edited, found.Post) ? found : null;

    private GuardAnswer Check(EditPostForm form) => guard.Check(
        ModelState,
        new GuardConfirmation(nameof(form.PrivacyConfirmation), form.PrivacyConfirmation),
        new GuardedText(nameof(form.Text), form.Text));
}
