using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Moderation.Appeals;

/// <summary>What moderators decided about the member who asks, who may object to each decision once.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class AppealController(ForumAppeals appeals, FormGuard guard) : ForumPage
{
    public const string Address = "/mijn/besluiten";

    private const string FormView = "/Forum/Moderation/Appeals/Appeal.cshtml";

    [HttpGet]
    public IActionResult List() => Page("/Forum/Moderation/Appeals/Decisions.cshtml", new AgainstMemberView(appeals.Of(Member)));

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id) => Find(id) is { IsOpen: true } decision
        ? Page(FormView, new AppealForm { Decision = decision })
        : NotFound();

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Object(Guid id, [FromForm] AppealForm form)
    {
        if (Find(id) is not { } decision || decision is { IsOpen: false, Appeal: null })
        {
            return NotFound();
        }

        form = form with
        {
            Decision = decision,
            Guard = guard.Check(
                ModelState,
                new GuardConfirmation(nameof(form.PrivacyConfirmation), form.PrivacyConfirmation),
                new GuardedText(nameof(form.Text), form.Text)),
        };
        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        appeals.Add(Member, decision, form.Text!.Trim());
        return SeeOther(Address);
    }

    private AgainstMember? Find(Guid id) => appeals.Of(Member).FirstOrDefault(decision => decision.Id == id);
}
