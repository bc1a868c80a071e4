using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Discovery;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Feeds;

/// <summary>The feeds of the forum, of its lists and of a topic.</summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Page)]
[Route(ForumController.Address)]
internal sealed class FeedController(
    ForumFeeds feeds, ForumSubjects subjects, DiscussedPages pages, SiteTree tree, SiteAddress site) : Controller
{
    [HttpGet("feed")]
    public IResult All() => Answer(feeds.All());

    [HttpGet("{slug}/feed")]
    public IResult Category(string slug) => Answer(feeds.Category(slug));

    [HttpGet("stap/{number:int}/feed")]
    public IResult Step(int number) => Answer(ForumSubjects.FindStep(number));

    [HttpGet("thema/{slug}/feed")]
    public async Task<IResult> ThemeAsync(string slug) => Answer(await subjects.FindThemeAsync(slug, ForumFeeds.Guest));

    /// <summary>As long as everybody may read the page.</summary>
    [HttpGet("over/{key:guid}/feed")]
    public async Task<IResult> AboutAsync(Guid key) =>
        Answer(await pages.FindAsync(key, new ClaimsPrincipal()) is { } page ? TopicSelection.Of(page) : null);

    [HttpGet("onderwerp/{id:long}/{slug}/feed")]
    public IResult Topic(long id) => Answer(feeds.Topic(id));

    private IResult Answer(TopicSelection? selection) => Answer(selection is null ? null : feeds.Of(selection));

    private IResult Answer(AtomFeed? feed) => feed?.Answer(tree.SiteName, site) ?? Results.NotFound();
}
