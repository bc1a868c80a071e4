using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What waits for a moderator, and what is decided about a post.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(Address)]
internal sealed class PostQueueController(PostModeration moderation, PostCases cases, ForumAuthors authors) : ForumPage
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
        if (form.Kind == nameof(ForumDecision.Hidden) && string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError(nameof(form.Reason), "Schrijf waarom. De schrijver krijgt dit in een mail.");
        }

        if (ModelState.IsValid && !moderation.Decide(id, Visitor, form.Verdict(Visitor)))
        {
            ModelState.AddModelError(nameof(form.Kind), "Dit kan nu niet. Iemand anders besloot net iets over dit bericht.");
        }

        if (ModelState.IsValid)
        {
            return SeeOther(Address);
        }

        return Fill(form, id) is { } again ? Again(PostView, again) : NotFound();
    }

    private PostDecisionForm? Fill(PostDecisionForm form, Guid id) => cases.Find(id, Visitor) is { } found
        ? form with
        {
            Case = found,
            Ground = form.Ground ?? found.Suggestion.ToString(),
            Kinds =
            [
                .. Kinds
                    .Where(kind => Visitor.CanDecide(kind.Kind, found.Post) && (kind.Kind is not ForumDecision.Kept || found.Flags.Count > 0))
                    .Select(kind => kind.Option),
            ],
        }
        : null;

    private static readonly IReadOnlyList<(ForumDecision Kind, ChoiceOption Option)> Kinds =
    [
        (ForumDecision.Approved, Option(ForumDecision.Approved, "Plaatsen", "Iedereen die hier mag lezen, ziet het bericht.")),
        (ForumDecision.Kept, Option(ForumDecision.Kept, "Zo laten", "Er is niets mis. De meldingen zijn bekeken.")),
        (ForumDecision.Hidden, Option(ForumDecision.Hidden, "Weghalen", "Alleen moderators zien het nog.")),
    ];

    private static ChoiceOption Option(ForumDecision kind, string label, string hint) => new(kind.ToString(), label, hint);
}
