using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What waits for a moderator, and what is decided about a post.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(Address)]
internal sealed class PostQueueController(
    PostModeration moderation, ForumPosts posts, ForumTopics topics, ForumAuthors authors, ForumAttachments attachments) : ForumPage
{
    public const string Address = "/moderatie/berichten";

    private const string PostView = "/Forum/Moderation/Post.cshtml";
    private const int PageSize = 50;

    [HttpGet]
    public IActionResult List()
    {
        var waiting = moderation.Queue(PageSize);
        return Page("/Forum/Moderation/Queue.cshtml", new QueueView(waiting, authors.Of(waiting.Select(row => row.Post.AuthorKey))));
    }

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id) => Fill(new PostDecisionForm(), id) is { } form ? Page(PostView, form) : NotFound();

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Decide(Guid id, [FromForm] PostDecisionForm form)
    {
        if (form.Kind == nameof(PostDecision.Hidden) && string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError(nameof(form.Reason), "Schrijf waarom. De schrijver krijgt dit in een mail.");
        }

        if (ModelState.IsValid && !moderation.Decide(Enum.Parse<PostDecision>(form.Kind!), id, Visitor, form.Reason?.Trim()))
        {
            ModelState.AddModelError(nameof(form.Kind), "Dit kan nu niet. Iemand anders besloot net iets over dit bericht.");
        }

        if (ModelState.IsValid)
        {
            return SeeOther(Address);
        }

        return Fill(form, id) is { } again ? Again(PostView, again) : NotFound();
    }

    private PostDecisionForm? Fill(PostDecisionForm form, Guid id) =>
        posts.Find(id, Visitor) is { } post && topics.Find(post.TopicId, Visitor) is { } found
            ? form with
            {
                Post = post,
                Found = found,
                Author = authors.Of([post.AuthorKey])(post.AuthorKey),
                Attachments = [.. attachments.Of([id])[id]],
                Decisions = moderation.Of(id),
                Kinds = [.. Kinds.Where(kind => Visitor.CanDecide(kind.Kind, post)).Select(kind => kind.Option)],
            }
            : null;

    private static readonly IReadOnlyList<(PostDecision Kind, ChoiceOption Option)> Kinds =
    [
        (PostDecision.Approved, Option(PostDecision.Approved, "Plaatsen", "Iedereen die hier mag lezen, ziet het bericht.")),
        (PostDecision.Hidden, Option(PostDecision.Hidden, "Weghalen", "Alleen moderators zien het nog.")),
    ];

    private static ChoiceOption Option(PostDecision kind, string label, string hint) => new(kind.ToString(), label, hint);
}

internal sealed record QueueView(IReadOnlyList<WaitingPost> Posts, Func<Guid?, PostAuthor> Authors);

/// <summary>What a moderator decides about a post, and why.</summary>
internal sealed record PostDecisionForm
{
    /// <summary>The name of a <see cref="PostDecision"/>.</summary>
    [AllowedValues(nameof(PostDecision.Approved), nameof(PostDecision.Hidden), ErrorMessage = "Kies wat je besluit.")]
    public string? Kind { get; init; }

    [TextLimit(ForumDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    [BindNever]
    public ForumPostRow? Post { get; init; }

    [BindNever]
    public FoundTopic? Found { get; init; }

    [BindNever]
    public PostAuthor? Author { get; init; }

    [BindNever]
    public IReadOnlyList<ForumAttachmentRow> Attachments { get; init; } = [];

    /// <summary>What was decided before, the last first.</summary>
    [BindNever]
    public IReadOnlyList<ForumDecisionRow> Decisions { get; init; } = [];

    /// <summary>What can be decided now.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Kinds { get; init; } = [];
}
