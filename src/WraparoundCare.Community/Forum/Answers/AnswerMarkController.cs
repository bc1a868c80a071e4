using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Answers;

/// <summary>The buttons below a post with which who asked says that it helped, and others thank for it.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/bericht/{id:guid}")]
internal sealed class AnswerMarkController(ForumTopics topics, ForumPosts posts, ForumAnswers answers) : ForumPage
{
    [HttpPost("hielp")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Accept(Guid id, [FromForm] bool aan)
    {
        if (Find(id) is not var (post, found) || !Visitor.CanAccept(post, found.Topic))
        {
            return NotFound();
        }

        answers.Accept(post, aan);
        return SeeOther(ForumController.AddressOf(found, post.Number!.Value));
    }

    [HttpPost("bedankt")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Thank(Guid id, [FromForm] bool aan)
    {
        if (Find(id) is not var (post, found) || !Visitor.CanThank(post))
        {
            return NotFound();
        }

        var address = ForumController.AddressOf(found, post.Number!.Value);
        return answers.Thank(post, Member, aan)
            ? SeeOther(address)
            : Page("/Forum/Answers/TooMuch.cshtml", address, StatusCodes.Status429TooManyRequests);
    }

    private (ForumPostRow Post, FoundTopic Found)? Find(Guid id) =>
        posts.Find(id, Visitor) is { } post && topics.Find(post.TopicId, Visitor) is { } found ? (post, found) : null;
}
