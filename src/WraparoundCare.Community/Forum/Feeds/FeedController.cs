using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Discovery;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Feeds;

/// <summary>The feeds of the forum, of a category and of a topic.</summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Page)]
[Route(ForumController.Address)]
internal sealed class FeedController(ForumFeeds feeds, SiteTree tree, SiteAddress site) : Controller
{
    [HttpGet("feed")]
    public IResult All() => Answer(feeds.All());

    [HttpGet("{slug}/feed")]
    public IResult Category(string slug) => Answer(feeds.Category(slug));

    [HttpGet("onderwerp/{id:long}/{slug}/feed")]
    public IResult Topic(long id) => Answer(feeds.Topic(id));

    private IResult Answer(AtomFeed? feed) => feed?.Answer(tree.SiteName, site) ?? Results.NotFound();
}
