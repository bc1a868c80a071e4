using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Moderation.Queue;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What waits for a moderator, and what is decided about a post.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(Address)]
internal sealed class PostQueueController(
    PostVerdicts moderation, ModerationQueue queue, ForumClaims claims, PostCases cases, ForumAuthors authors) : ForumPage
{
    public const string Address = "/moderatie/berichten";

    private const string PostView = "/Forum/Moderation/Post.cshtml";

    [HttpGet]
    public IActionResult List(bool bezet, int pagina = 1)
    {
        var (items, total) = queue.On(Math.Max(pagina, 1));
        var pages = PageLink.Count(total, ModerationQueue.PageSize);
        if (pagina < 1 || pagina > pages)
        {
            return NotFound();
        }

        var taken = claims.Of([.. items.Select(item => item.Id)]);
        return Page("/Forum/Moderation/Queue.cshtml", new QueueView(items, taken)
        {
            Authors = authors.Of([.. items.Select(item => item.Author), .. taken.Values]),
            Moderator = Visitor.Member,
            IsTaken = bezet,
            Pages = PageLink.Around(pagina, pages, page => $"{Request.PathBase}{Address}?pagina={page}"),
        });
    }

    /// <summary>The moderator takes it, from nobody or from who was seen to be at it.</summary>
    [HttpPost("{id:guid}/oppakken")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Take(Guid id, [FromForm] Guid? from)
    {
        if (queue.Find(id) is not { } item || Visitor.Member is not { } moderator)
        {
            return NotFound();
        }

        return SeeOther(claims.Take(id, moderator, from) ? item.Address : $"{Address}?bezet=true");
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
            CanEdit = Visitor.CanDecide(ForumDecision.Edited, found.Post),
            Kinds =
            [
                .. Kinds
                    .Where(kind => Visitor.CanDecide(kind.Kind, found.Post)
                        && (kind.Kind is not ForumDecision.Kept || found.Flags.Count > 0))
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
