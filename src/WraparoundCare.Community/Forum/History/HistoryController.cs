using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;

namespace WraparoundCare.Community.Forum.History;

/// <summary>
/// How a post changed, for its writer and moderators. Nobody else sees it: what was taken out is often what should not have been read.
/// </summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/bericht/{id:guid}/versies")]
internal sealed class HistoryController(ForumPosts posts, ForumTopics topics, ForumQuotes quotes) : ForumPage
{
    [HttpGet]
    public IActionResult Show(Guid id)
    {
        if (posts.Find(id, Visitor) is not { } post || !Visitor.CanSeeHistory(post) || topics.Find(post.TopicId, Visitor) is not { } found)
        {
            return NotFound();
        }

        var versions = posts.VersionsOf(id, Visitor);
        var now = quotes.Readable(post.Text, Visitor);
        IReadOnlyList<string> texts = [now, .. versions.Select(version => version.Text)];
        var back = post.Number is { } number ? ForumController.AddressOf(found, number) : found.Address;
        return Page("/Forum/History/History.cshtml", new HistoryView(found.Topic.Title, back, texts[^1])
        {
            Changes = [.. versions.Zip(texts, (version, text) => new TextChange(version.ReplacedAt, WordDiff.Between(version.Text, text)))],
        });
    }
}

/// <param name="Title">Of the topic.</param>
/// <param name="Back">Where the post stands.</param>
/// <param name="First">What it said at first.</param>
internal sealed record HistoryView(string Title, string Back, string First)
{
    /// <summary>The last first.</summary>
    public required IReadOnlyList<TextChange> Changes { get; init; }
}

/// <param name="At">When it was, in UTC.</param>
/// <param name="Parts">What stayed, went and came.</param>
internal sealed record TextChange(DateTime At, IReadOnlyList<TextPart> Parts);
