using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>Follows a topic, mutes it, or does neither any more. The buttons stand on its page.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/onderwerp/{id:long}")]
internal sealed class TopicFollowController(ForumTopics topics, ForumFollows follows) : ForumPage
{
    [HttpPost("volgen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Follow(long id) => Done(id, member => follows.Choose(id, member, isMuted: false));

    [HttpPost("dempen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Mute(long id) => Done(id, member => follows.Choose(id, member, isMuted: true));

    [HttpPost("loslaten")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Stop(long id, [FromForm] bool fromMyList)
    {
        var done = Done(id, member => follows.Stop(id, member));
        return fromMyList && done is not NotFoundResult ? SeeOther(FollowingController.Address) : done;
    }

    private IActionResult Done(long id, Action<Guid> act)
    {
        if (topics.Find(id, Visitor) is not { } found || Visitor.Member is not { } member)
        {
            return NotFound();
        }

        act(member);
        return SeeOther($"{found.Address}#volgen");
    }
}
