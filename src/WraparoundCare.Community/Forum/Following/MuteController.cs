using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>Mutes whoever wrote a post, after saying what that means.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/bericht/{id:guid}/dempen")]
internal sealed class MuteController(ForumTopics topics, ForumPosts posts, ForumAuthors authors, MutedMembers muted) : ForumPage
{
    [HttpGet]
    public IActionResult Ask(Guid id) => Find(id) is var (post, found)
        ? Page("/Forum/Following/Mute.cshtml", new MuteView(id, authors.Of([post.AuthorKey])(post.AuthorKey).Name, AddressOf(post, found)))
        : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Mute(Guid id) => Find(id) is var (post, found) && muted.Mute(post.AuthorKey!.Value, Visitor.Member!.Value)
        ? SeeOther(AddressOf(post, found))
        : NotFound();

    private static string AddressOf(ForumPostRow post, FoundTopic found) =>
        post.Number is { } number ? ForumController.AddressOf(found, number) : found.Address;

    private (ForumPostRow Post, FoundTopic Found)? Find(Guid id) =>
        posts.Find(id, Visitor) is { AuthorKey: { } author } post
        && author != Visitor.Member
        && MutedMembers.CanMute(authors.Of([author]).Of(post))
        && topics.Find(post.TopicId, Visitor) is { } found
            ? (post, found)
            : null;
}

/// <param name="Id">A post of the member.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Back">Where the post stands.</param>
internal sealed record MuteView(Guid Id, string Name, string Back);
