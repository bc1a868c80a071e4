using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Moderation.Flags;

/// <summary>Reports a post of somebody else to the moderators.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum")]
internal sealed class FlagController(ForumTopics topics, ForumPosts posts, ForumFlags flags, FormGuard guard) : ForumPage
{
    public const string SentAddress = ForumController.Address + "/gemeld";

    private const string FormView = "/Forum/Moderation/Flags/Flag.cshtml";

    [HttpGet("bericht/{id:guid}/melden")]
    public IActionResult Show(Guid id) => Find(id) is var (post, found)
        ? Page(FormView, new FlagForm { Post = post, Found = found })
        : NotFound();

    [HttpPost("bericht/{id:guid}/melden")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Flag([FromRoute] Guid id, [FromForm] FlagForm form)
    {
        // The report may have hidden the post from who sends it once more.
        if (flags.Has(id, Visitor))
        {
            return SeeOther(SentAddress);
        }

        if (Find(id) is not var (post, found))
        {
            return NotFound();
        }

        form = form with { Post = post, Found = found, Guard = Check(form) };
        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        if (flags.Wait(Visitor) is { } wait)
        {
            ModelState.AddModelError(nameof(form.Ground), "Je hebt vandaag veel berichten gemeld. Meld dit morgen.");
            return Later(FormView, form, wait);
        }

        var explanation = string.IsNullOrWhiteSpace(form.Explanation) ? null : form.Explanation.Trim();
        return flags.Add(id, Visitor, Enum.Parse<Ground>(form.Ground!), explanation) ? SeeOther(SentAddress) : NotFound();
    }

    [HttpGet("gemeld")]
    public IActionResult Sent() => Page("/Forum/Moderation/Flags/Sent.cshtml", new object());

    // Only moderators read it, and none of them needs a number.
    private GuardAnswer Check(FlagForm form) => guard.Check(
        ModelState,
        new GuardConfirmation(nameof(form.PrivacyConfirmation), form.PrivacyConfirmation),
        new GuardedText(nameof(form.Explanation), form.Explanation));

    private (ForumPostRow Post, FoundTopic Found)? Find(Guid id) =>
        posts.Find(id, Visitor) is { } post && Visitor.CanFlag(post) && topics.Find(post.TopicId, Visitor) is { } found
            ? (post, found)
            : null;
}
