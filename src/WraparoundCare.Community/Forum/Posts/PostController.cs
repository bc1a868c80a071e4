using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>Changes a post of one's own, or takes it away. What it said before is kept.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/bericht/{id:guid}")]
internal sealed class PostController(ForumTopics topics, ForumPosts posts, ForumWriting writing, AttachmentForms files) : ForumPage
{
    private const string ChangeView = "/Forum/Posts/Change.cshtml";
    private const string WithdrawView = "/Forum/Posts/Withdraw.cshtml";

    [HttpGet("bewerken")]
    public IActionResult Show(Guid id) => Find(id) is var (post, found)
        ? Page(ChangeView, Fill(files.Fill(new ChangeForm { Id = id, Text = post.Text }, id), found))
        : NotFound();

    [HttpPost("bewerken")]
    [EnableRateLimiting(Costs.Form)]
    [RequestSizeLimit(AttachmentForms.MaxRequest)]
    [RequestTimeout(AttachmentForms.MaxTime)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ChangeAsync([FromRoute] Guid id, [FromForm] ChangeForm form)
    {
        if (Find(id) is not var (post, found))
        {
            return NotFound();
        }

        var sender = (Member, (Guid?)id);
        form = await files.CheckAsync(
            ModelState, form with { Id = id }, sender, HttpContext.RequestAborted, new GuardedText(nameof(form.Text), form.Text));
        if (!ModelState.IsValid)
        {
            return Again(ChangeView, Fill(form, found));
        }

        // What waits goes on waiting, and a number that may be a BSN is looked at before anybody else sees it.
        var state = post.State is PostState.Waiting ? PostState.Waiting : Visitor.StateOf(form);
        return writing.Change(id, form.Text!.Trim(), state, form.Posted)
            ? SeeOther(AddressOf(post, found))
            : Again(ChangeView, Fill(files.Lost(ModelState, form, sender), found));
    }

    [HttpGet("weghalen")]
    public IActionResult AskToWithdraw(Guid id) => Find(id) is var (post, found)
        ? Page(WithdrawView, new WithdrawView(id, AddressOf(post, found)))
        : NotFound();

    [HttpPost("weghalen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Withdraw(Guid id)
    {
        if (Find(id) is not var (_, found))
        {
            return NotFound();
        }

        writing.Withdraw(id);
        return SeeOther(found.Address);
    }

    private static string AddressOf(ForumPostRow post, FoundTopic found) =>
        post.Number is { } number ? ForumController.AddressOf(found, number) : found.Address;

    private (ForumPostRow Post, FoundTopic Found)? Find(Guid id) =>
        posts.Find(id, Visitor) is { } post && Visitor.CanChange(post) && topics.Find(post.TopicId, Visitor) is { } found
            ? (post, found)
            : null;

    private ChangeForm Fill(ChangeForm form, FoundTopic found) => form with { Found = found, Versions = posts.VersionsOf(form.Id) };
}

/// <param name="Id">The post.</param>
/// <param name="Back">Where it stands.</param>
internal sealed record WithdrawView(Guid Id, string Back);
