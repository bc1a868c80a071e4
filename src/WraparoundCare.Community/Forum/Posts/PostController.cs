using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>Changes a post of one's own, or takes it away. What it said before is kept.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/bericht/{id:guid}")]
internal sealed class PostController(ForumTopics topics, ForumPosts posts, ForumWriting writing, PostDesk desk)
    : DraftPage(desk)
{
    private const string ChangeView = "/Forum/Posts/Change.cshtml";
    private const string WithdrawView = "/Forum/Posts/Withdraw.cshtml";

    [HttpGet("bewerken")]
    public IActionResult Show(Guid id) => Find(id, Visitor.CanChange) is var (post, found)
        ? Page(ChangeView, Fill(Continued(New(post), PlaceOf(id)), id, found))
        : NotFound();

    [HttpPost("bewerken/concept")]
    [EnableRateLimiting(Costs.Page)]
    [ValidateAntiForgeryToken]
    public IActionResult Keep([FromRoute] Guid id, [FromForm] ChangeForm form) =>
        Find(id, Visitor.CanChange) is null ? NotFound() : Kept(form, PlaceOf(id));

    [HttpPost("bewerken/concept/weg")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Discard([FromRoute] Guid id) =>
        Find(id, Visitor.CanChange) is null ? NotFound() : Discarded(PlaceOf(id), PlaceOf(id).Path);

    [HttpPost("bewerken")]
    [EnableRateLimiting(Costs.Form)]
    [RequestSizeLimit(AttachmentForms.MaxRequest)]
    [RequestTimeout(AttachmentForms.MaxTime)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ChangeAsync([FromRoute] Guid id, [FromForm] ChangeForm form)
    {
        if (Find(id, Visitor.CanWithdraw) is not var (post, found))
        {
            return NotFound();
        }

        if (form.AsksForPreview)
        {
            return Page(ChangeView, Fill(await PreviewedAsync(form, PlaceOf(id)), id, found));
        }

        if (Visitor.SilencedUntil is { } until)
        {
            ModelState.AddModelError(nameof(form.Text), DecisionWords.Silenced(until));
        }

        form = await CheckedAsync(form, PlaceOf(id));
        if (!ModelState.IsValid)
        {
            return Again(ChangeView, Fill(form, id, found));
        }

        // What waits goes on waiting, and a number that may be a BSN is looked at before anybody else sees it.
        var state = post.State is PostState.Waiting ? PostState.Waiting : Visitor.StateOf(form);
        return writing.Change(id, Visitor.Post(form, PlaceOf(id).Path) with { State = state })
            ? SeeOther(AddressOf(post, found))
            : Again(ChangeView, Fill(Lost(form, PlaceOf(id)), id, found));
    }

    [HttpGet("weghalen")]
    public IActionResult AskToWithdraw(Guid id) => Find(id, Visitor.CanWithdraw) is var (post, found)
        ? Page(WithdrawView, new WithdrawView(id, AddressOf(post, found)))
        : NotFound();

    [HttpPost("weghalen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Withdraw(Guid id)
    {
        if (Find(id, Visitor.CanWithdraw) is not var (_, found))
        {
            return NotFound();
        }

        writing.Withdraw(id);
        return SeeOther(found.Address);
    }

    private static string AddressOf(ForumPostRow post, FoundTopic found) =>
        post.Number is { } number ? ForumController.AddressOf(found, number) : found.Address;

    private (ForumPostRow Post, FoundTopic Found)? Find(Guid id, Func<ForumPostRow, bool> may) =>
        posts.Find(id, Visitor) is { } post && may(post) && topics.Find(post.TopicId, Visitor) is { } found
            ? (post, found)
            : null;

    private static PlaceOfForm PlaceOf(Guid id) => new($"{ForumController.Address}/bericht/{id}/bewerken", id);

    private static ChangeForm New(ForumPostRow post) => new() { Id = Guid.NewGuid(), Text = post.Text };

    private ChangeForm Fill(ChangeForm form, Guid id, FoundTopic found) =>
        form with { Post = id, Found = found, Versions = posts.VersionsOf(id, Visitor) };
}

/// <param name="Id">The post.</param>
/// <param name="Back">Where it stands.</param>
internal sealed record WithdrawView(Guid Id, string Back);
