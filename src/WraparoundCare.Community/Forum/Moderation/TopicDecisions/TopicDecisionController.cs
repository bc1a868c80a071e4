using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation.TopicDecisions;

/// <summary>Closes, opens, pins, unpins and moves a topic.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(Address + "/{id:long}")]
internal sealed class TopicDecisionController(ForumTopics topics, ForumCategories categories, TopicModeration moderation) : ForumPage
{
    public const string Address = "/moderatie/onderwerpen";

    private const string FormView = "/Forum/Moderation/TopicDecisions/Topic.cshtml";

    [HttpGet]
    public IActionResult Show(long id) => Find(id) is { } found ? Page(FormView, Fill(new TopicDecisionForm(), found)) : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Decide([FromRoute] long id, [FromForm] TopicDecisionForm form)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        if (form.Kind == nameof(ForumDecision.Moved) && form.Category is null)
        {
            ModelState.AddModelError(nameof(form.Category), "Kies waar het onderwerp heen gaat.");
        }

        if (ModelState.IsValid && !Apply(id, form))
        {
            ModelState.AddModelError(nameof(form.Kind), "Dit kan nu niet. Iemand anders besloot net iets over dit onderwerp.");
        }

        return ModelState.IsValid ? SeeOther(found.Address) : Again(FormView, Fill(form, Find(id) ?? found));
    }

    private bool Apply(long id, TopicDecisionForm form)
    {
        var verdict = form.Verdict(Enum.Parse<ForumDecision>(form.Kind!), Visitor);
        return verdict.Kind is ForumDecision.Moved
            ? moderation.Move(id, Visitor, form.Category!.Value, verdict)
            : moderation.Decide(id, Visitor, verdict);
    }

    private FoundTopic? Find(long id) =>
        topics.Find(id, Visitor) is { } found && Visitor.CanModerate(found.Topic) ? found : null;

    private TopicDecisionForm Fill(TopicDecisionForm form, FoundTopic found) => form with
    {
        Found = found,
        Kinds = [.. Kinds.Where(kind => Visitor.CanDecide(kind.Kind, found.Topic)).Select(kind => kind.Option)],
        Categories =
        [
            .. categories.ReadableBy(Visitor)
                .Where(category => category.Id != found.Category.Id)
                .Select(category => new ChoiceOption(category.Id.ToString(), category.Name)),
        ],
    };

    private static readonly IReadOnlyList<(ForumDecision Kind, ChoiceOption Option)> Kinds =
    [
        (ForumDecision.Closed, Option(ForumDecision.Closed, "Sluiten", "Niemand kan er meer op antwoorden.")),
        (ForumDecision.Opened, Option(ForumDecision.Opened, "Weer openen", "Leden kunnen weer antwoorden.")),
        (ForumDecision.Pinned, Option(ForumDecision.Pinned, "Vastzetten", "Het staat boven de andere onderwerpen.")),
        (ForumDecision.Unpinned, Option(ForumDecision.Unpinned, "Losmaken", "Het staat weer tussen de andere onderwerpen.")),
        (ForumDecision.Moved, Option(ForumDecision.Moved, "Verplaatsen", "Het gaat naar een andere categorie. Het adres blijft.")),
    ];

    private static ChoiceOption Option(ForumDecision kind, string label, string hint) => new(kind.ToString(), label, hint);
}
