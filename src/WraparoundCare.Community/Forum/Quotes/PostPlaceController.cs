using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>The address by which a post is quoted, which stays when the post is moved. It leads to where the post stands now.</summary>
[AllowAnonymous]
[KeptNowhere]
[Route("/forum/bericht/{id:guid}")]
internal sealed class PostPlaceController(ForumPosts posts, ForumTopics topics) : ForumPage
{
    [HttpGet]
    public IActionResult Find(Guid id) =>
        posts.Find(id, Visitor) is { } post && topics.Find(post.TopicId, Visitor) is { } found
            ? Redirect(Request.PathBase + (post.Number is { } number ? ForumController.AddressOf(found, number) : found.Address))
            : NotFound();
}
