using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.SharedPages;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum;

/// <summary>The forum as it is read: its front page, and the posts of a topic.</summary>
[AllowAnonymous]
[KeptNowhere(IsFindable = true)]
[Route(Address)]
internal sealed class ForumController(
    ForumTopics topics, TopicPages topicPages, TopicLists lists, ForumSubjects subjects, PostDesk desk) : ForumPage
{
    public const string Address = "/forum";

    public const string TopicView = "/Forum/Topics/Topic.cshtml";

    [HttpGet]
    [OneReading]
    public async Task<IActionResult> IndexAsync() =>
        Page("/Forum/Index.cshtml", lists.All(Visitor) with { Themes = await subjects.GetThemesAsync() });

    [HttpGet("onderwerp/{id:long}/{slug?}")]
    [EnableRateLimiting(Costs.Part)]
    [SharedTopicPage]
    [OneReading]
    public IActionResult Topic(long id, string? slug, int pagina = 1)
    {
        var here = topics.Find(id, Visitor);
        if (here is null or { Topic.MergedInto: not null } && topics.MergedInto(id, Visitor) is var (into, first))
        {
            return RedirectPermanent(Request.PathBase + AddressOf(into, first));
        }

        if (here is not { } found || pagina < 1 || pagina > TopicPages.NumberOf(found))
        {
            return NotFound();
        }

        if (slug != found.Topic.Slug)
        {
            return RedirectPermanent(Request.PathBase + found.Address + Request.QueryString);
        }

        var view = topicPages.Read(found, pagina, Visitor, Request.PathBase);
        Holes.In(HttpContext)?.ReadsUntil(view.LastNumber);
        return Page(TopicView, AnswerTo(found) with { View = view });
    }

    /// <summary>To the first post that the member has not seen; for a guest, to the first of all.</summary>
    [HttpGet("onderwerp/{id:long}/ongelezen")]
    public IActionResult FirstUnread(long id)
    {
        if (topics.Find(id, Visitor) is not { } found)
        {
            return NotFound();
        }

        var number = Math.Min(topics.NumberRead(id, Visitor) + 1, Math.Max(found.Topic.LastNumber, 1));
        return Redirect(Request.PathBase + AddressOf(found, number));
    }

    internal static string AddressOf(FoundTopic found, int number) =>
        $"{found.AddressOfPage(ForumPosts.PageOf(number))}#{ForumPosts.AnchorOf(number)}";

    /// <summary>The way to sign in, and back.</summary>
    internal static string SignInFor(PathString root, string address) =>
        root + SignInController.Address + QueryString.Create(ReturnUrl.Parameter, root + address);

    private AnswerForm AnswerTo(FoundTopic found)
    {
        var form = new AnswerForm { Id = Holes.In(HttpContext)?.FormId ?? Guid.NewGuid() };
        return desk.Continue(form, Visitor, AnswerController.PlaceOf(found.Topic.Id)) with { Found = found };
    }
}
