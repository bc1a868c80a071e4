using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Drafts;

/// <summary>What a member typed on the forum and has not sent, wherever it was.</summary>
[Route(Address)]
internal sealed class DraftsController(
    ForumDrafts drafts, ForumCategories categories, ForumTopics topics, ForumPosts posts, ForumQuotes quotes) : MyPage
{
    public const string Address = "/mijn/concepten";

    private ForumVisitor Visitor => ForumVisitor.Of(User);

    [HttpGet]
    public IActionResult List() => Page("/Forum/Drafts/Drafts.cshtml", drafts.Of(Key).Select(Readable).Select(View).ToList());

    [HttpPost("weg")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Discard([FromForm] string? plaats)
    {
        drafts.Discard(Key, plaats ?? string.Empty);
        return SeeOther(Address);
    }

    private ForumDraftRow Readable(ForumDraftRow draft)
    {
        draft.Text = draft.Text is { } text ? quotes.Readable(text, Visitor) : null;
        return draft;
    }

    // The places are those of our own forms: /forum/{slug}/nieuw, which may go on with the page that it is about,
    // /forum/onderwerp/{id}/antwoord and /forum/bericht/{key}/bewerken.
    private DraftView View(ForumDraftRow draft) => draft.Place.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [_, "onderwerp", var id, _] => Answer(draft, long.TryParse(id, out var topic) ? topics.Find(topic, Visitor) : null),
        [_, "bericht", var key, _] => Change(draft, Guid.TryParse(key, out var post) ? posts.Find(post, Visitor) : null),
        [_, var slug, "nieuw", ..] => Question(draft, categories.Find(slug, Visitor)),
        _ => new DraftView(draft, draft.Title ?? "Concept", IsOpen: false),
    };

    private static DraftView Question(ForumDraftRow draft, ForumCategoryRow? category) => new(
        draft,
        $"{draft.Title ?? "Vraag zonder titel"}{(category is null ? string.Empty : $" (in {category.Name})")}",
        category is not null);

    private DraftView Answer(ForumDraftRow draft, FoundTopic? found) => new(
        draft,
        found is null ? "Antwoord in een onderwerp dat er niet meer is" : $"Antwoord op: {found.Topic.Title}",
        found is not null && Visitor.CanAnswer(found.Category, found.Topic));

    private DraftView Change(ForumDraftRow draft, ForumPostRow? post) => new(
        draft,
        post is not null && topics.Find(post.TopicId, Visitor) is { } found
            ? $"Verandering van je bericht in: {found.Topic.Title}"
            : "Verandering van een bericht dat er niet meer is",
        post is not null && Visitor.CanChange(post));
}

/// <param name="Draft">What was typed.</param>
/// <param name="Title">What it is.</param>
/// <param name="IsOpen">Whether its form is still there for the writer.</param>
internal sealed record DraftView(ForumDraftRow Draft, string Title, bool IsOpen);
