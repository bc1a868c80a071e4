using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>Answers in a topic. The form stands below its posts; when something is wrong with it, it has a page of its own.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/onderwerp/{id:long}/antwoord")]
internal sealed class AnswerController(ForumTopics topics, ForumPosts posts, ForumWriting writing, PostDesk desk) : DraftPage(desk)
{
    private const string FormView = "/Forum/Posts/Answer.cshtml";
    private const string Closed = "Je kunt op dit onderwerp niet meer antwoorden. Bewaar je tekst ergens anders.";

    /// <param name="id">The topic.</param>
    /// <param name="citaat">The post that is quoted, below what was typed before.</param>
    [HttpGet]
    public IActionResult Show(long id, Guid? citaat)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        var form = Continued(new AnswerForm { Id = Guid.NewGuid() }, PlaceOf(id)) with { Found = found };
        if (citaat is not { } quoted)
        {
            return Page(FormView, form);
        }

        return posts.Find(quoted, Visitor) is { State: PostState.Visible, Number: not null } post
            && topics.Find(post.TopicId, Visitor) is not null
            ? Page(FormView, form with { Text = ForumQuotes.Add(form.Text, post) })
            : NotFound();
    }

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
    [RequestSizeLimit(AttachmentForms.MaxRequest)]
    [RequestTimeout(AttachmentForms.MaxTime)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> AnswerAsync([FromRoute] long id, [FromForm] AnswerForm form)
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
            return Page(FormView, await PreviewedAsync(form, PlaceOf(id)) with { Found = found });
        }

        if (!Visitor.CanAnswer(found.Category, found.Topic))
        {
            ModelState.AddModelError(nameof(form.Text), Visitor.SilencedUntil is { } until ? DecisionWords.Silenced(until) : Closed);
        }

        form = await CheckedAsync(form, PlaceOf(id)) with { Found = found };
        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        var written = Visitor.Post(form, PlaceOf(id).Path);
        if (Wait(written, isTopic: false) is { } wait)
        {
            return TooMuch(FormView, form, wait);
        }

        if (writing.Answer(id, written, Visitor) is not { } post)
        {
            return NotWritten(id, form);
        }

        return SeeOther(post.Number is { } number
            ? ForumController.AddressOf(found, number)
            : $"{ForumController.AddressOf(found, found.Topic.LastNumber).Split('#')[0]}#wacht-{post.Id:N}");
    }

    /// <summary>Where an answer to a topic is sent to.</summary>
    public static PlaceOfForm PlaceOf(long id) => new($"{ForumController.Address}/onderwerp/{id}/antwoord") { Topic = id };

    // The topic was closed a moment ago, or a file went to another post.
    private ViewResult NotWritten(long id, AnswerForm form)
    {
        if (Find(id) is not null)
        {
            return Again(FormView, Lost(form, PlaceOf(id)));
        }

        ModelState.AddModelError(nameof(form.Text), Closed);
        return Again(FormView, form);
    }

    private FoundTopic? Find(long id) =>
        topics.Find(id, Visitor) is { } found && Visitor.CanAnswer(found.Category, found.Topic) ? found : null;
}
