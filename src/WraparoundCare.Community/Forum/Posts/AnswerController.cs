using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>Answers in a topic. The form stands below its posts; when something is wrong with it, it has a page of its own.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/onderwerp/{id:long}/antwoord")]
internal sealed class AnswerController(ForumTopics topics, ForumWriting writing, PostDesk desk) : DraftPage(desk)
{
    private const string FormView = "/Forum/Posts/Answer.cshtml";
    private const string Closed = "Je kunt op dit onderwerp niet meer antwoorden. Bewaar je tekst ergens anders.";

    [HttpGet]
    public IActionResult Show(long id) => Find(id) is { } found
        ? Page(FormView, Desk.Continue(new AnswerForm { Id = Guid.NewGuid() }, Visitor, PlaceOf(id)) with { Found = found })
        : NotFound();

    [HttpPost("concept")]
    [EnableRateLimiting(Costs.Page)]
    [ValidateAntiForgeryToken]
    public IActionResult Keep([FromRoute] long id, [FromForm] AnswerForm form) =>
        Find(id) is null ? NotFound() : Kept(form, PlaceOf(id));

    [HttpPost("concept/weg")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Discard([FromRoute] long id) =>
        Find(id) is { } found ? Discarded(PlaceOf(id), found.Address) : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Answer([FromRoute] long id, [FromForm] AnswerForm form)
    {
        var here = topics.Find(id, Visitor);
        if (here is null or { Topic.MergedInto: not null } && topics.MergedInto(id, Visitor) is var (into, _))
        {
            // The form as it was typed, which goes to where the topic went.
            ModelState.AddModelError(nameof(form.Text), "Dit onderwerp is net bij een ander gezet. Je kunt je antwoord daar plaatsen.");
            return Again(FormView, form with { Found = into });
        }

        if (here is not { } found)
        {
            return NotFound();
        }

        if (form.AsksForPreview)
        {
            return Page(FormView, Desk.Preview(form, Visitor, PlaceOf(id), ModelState) with { Found = found });
        }

        if (!Visitor.CanAnswer(found.Category, found.Topic))
        {
            ModelState.AddModelError(nameof(form.Text), Visitor.SilencedUntil is { } until ? DecisionWords.Silenced(until) : Closed);
        }

        form = Desk.Check(form, ModelState);
        if (!ModelState.IsValid)
        {
            return Again(FormView, form with { Found = found });
        }

        var written = Visitor.Post(form, PlaceOf(id));
        if (Desk.Wait(Visitor, written, isTopic: false) is { } wait)
        {
            return TooMuch(FormView, form with { Found = found }, wait);
        }

        if (writing.Answer(id, written, Visitor) is not { } post)
        {
            ModelState.AddModelError(nameof(form.Text), Closed);
            return Again(FormView, form with { Found = found });
        }

        return SeeOther(post.Number is { } number
            ? ForumController.AddressOf(found, number)
            : $"{ForumController.AddressOf(found, found.Topic.LastNumber).Split('#')[0]}#wacht-{post.Id:N}");
    }

    /// <summary>Where an answer to a topic is sent to.</summary>
    public static string PlaceOf(long id) => $"{ForumController.Address}/onderwerp/{id}/antwoord";

    private FoundTopic? Find(long id) =>
        topics.Find(id, Visitor) is { } found && Visitor.CanAnswer(found.Category, found.Topic) ? found : null;
}
