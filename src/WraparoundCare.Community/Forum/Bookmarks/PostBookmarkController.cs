using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Bookmarks;

/// <summary>The button below a post with which a member keeps it, or keeps it no more.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/bericht/{id:guid}/bewaren")]
internal sealed class PostBookmarkController(ForumTopics topics, ForumPosts posts, ForumBookmarks bookmarks) : ForumPage
{
    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Keep(Guid id, [FromForm] bool aan)
    {
        if (posts.Find(id, Visitor) is not { } post
            || !Visitor.CanKeep(post)
            || topics.Find(post.TopicId, Visitor) is not { } found)
        {
            return NotFound();
        }

        var address = ForumController.AddressOf(found, post.Number!.Value);
        if (!aan)
        {
            bookmarks.Remove(id, Member);
        }
        else if (!bookmarks.Keep(id, Member))
        {
            return Page("/Forum/Bookmarks/TooMany.cshtml", address, StatusCodes.Status409Conflict);
        }

        return SeeOther(address);
    }
}
