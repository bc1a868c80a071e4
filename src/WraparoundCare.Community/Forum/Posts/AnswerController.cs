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

/// <summary>Answers in a topic. The form stands below its posts; when something is wrong with it, it has a page of its own.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/onderwerp/{id:long}/antwoord")]
internal sealed class AnswerController(ForumTopics topics, ForumWriting writing, AttachmentForms files, PostLimits limits) : ForumPage
{
    private const string FormView = "/Forum/Posts/Answer.cshtml";

    [HttpGet]
    public IActionResult Show(long id) => Find(id) is { } found
        ? Page(FormView, files.Fill(new AnswerForm { Id = Guid.NewGuid(), Found = found }))
        : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [RequestSizeLimit(AttachmentForms.MaxRequest)]
    [RequestTimeout(AttachmentForms.MaxTime)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> AnswerAsync([FromRoute] long id, [FromForm] AnswerForm form)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        var sender = (Member, (Guid?)null);
        form = await files.CheckAsync(
            ModelState, form, sender, HttpContext.RequestAborted, new GuardedText(nameof(form.Text), form.Text));
        if (!ModelState.IsValid)
        {
            return Again(FormView, form with { Found = found });
        }

        var written = Visitor.Post(form, Request.Path);
        if (limits.Wait(Visitor, written.Id, isTopic: false) is { } wait)
        {
            return TooMuch(FormView, form with { Found = found }, wait);
        }

        if (writing.Answer(id, written) is not { } post)
        {
            return Again(FormView, files.Lost(ModelState, form with { Found = found }, sender));
        }

        return SeeOther(post.Number is { } number
            ? ForumController.AddressOf(found, number)
            : $"{ForumController.AddressOf(found, found.Topic.LastNumber).Split('#')[0]}#wacht-{post.Id:N}");
    }

    private FoundTopic? Find(long id) =>
        topics.Find(id, Visitor) is { } found && Visitor.CanAnswer(found.Category, found.Topic) ? found : null;
}
