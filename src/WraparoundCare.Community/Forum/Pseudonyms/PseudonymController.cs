using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Pseudonyms;

/// <summary>Tells a moderator who wrote under a pseudonym, once for each time that they say why.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(PostQueueController.Address + "/{id:guid}/schuilnaam")]
internal sealed class PseudonymController(ForumPosts posts, PostModeration moderation, ForumAuthors authors) : ForumPage
{
    private const string FormView = "/Forum/Pseudonyms/Ask.cshtml";

    [HttpGet]
    public IActionResult Show(Guid id) => Find(id) is { } post ? Page(FormView, new PseudonymForm { Post = post }) : NotFound();

    /// <summary>The name stands in this answer alone: whoever wants to see it again, says again why.</summary>
    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Ask([FromRoute] Guid id, [FromForm] PseudonymForm form)
    {
        if (Find(id) is not { } post)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, form with { Post = post });
        }

        var verdict = new Verdict(ForumDecision.Unmasked, Visitor.Member, form.Reason!.Trim());
        return moderation.Unmask(id, Visitor, verdict) is { } known
            ? Page("/Forum/Pseudonyms/Writer.cshtml", new PseudonymView(known, authors.Of([known.AuthorKey])(known.AuthorKey).Name))
            : NotFound();
    }

    private ForumPostRow? Find(Guid id) =>
        posts.Find(id, Visitor) is { } post && Visitor.CanDecide(ForumDecision.Unmasked, post) ? post : null;
}

internal sealed record PseudonymForm
{
    [Required(ErrorMessage = "Schrijf waarom je dit wilt weten.")]
    [TextLimit(ForumDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    [BindNever]
    public ForumPostRow? Post { get; init; }
}

/// <param name="Post">What was written.</param>
/// <param name="Name">Who did.</param>
internal sealed record PseudonymView(ForumPostRow Post, string Name);
