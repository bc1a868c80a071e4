using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.SharedPages;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>Lists of topics: of a category, and of what is about a step, a theme or a page of the editors.</summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Part)]
[KeptNowhere(IsFindable = true)]
[OneReading]
[Route(ForumController.Address)]
internal sealed class TopicListController(
    ForumCategories categories, TopicLists lists, ForumSubjects subjects, DiscussedPages pages) : ForumPage
{
    [HttpGet("{slug}")]
    [SharedTopicList]
    public IActionResult Category(string slug, string? volgorde, int pagina = 1) =>
        categories.Find(slug, Visitor) is { } category
        && lists.Read(category, Part(volgorde, pagina), Visitor, Request.PathBase) is { } view
            ? Page("/Forum/Categories/Category.cshtml", view)
            : NotFound();

    [HttpGet("stap/{number:int}")]
    [SharedTopicList]
    public IActionResult Step(int number, string? volgorde, int pagina = 1) =>
        Subject(ForumSubjects.FindStep(number), Part(volgorde, pagina));

    [HttpGet("thema/{slug}")]
    public async Task<IActionResult> ThemeAsync(string slug, string? volgorde, int pagina = 1) =>
        Subject(await subjects.FindThemeAsync(slug, Visitor), Part(volgorde, pagina));

    /// <summary>Only as long as the page is there for who asks.</summary>
    [HttpGet("over/{key:guid}")]
    public async Task<IActionResult> AboutAsync(Guid key, string? volgorde, int pagina = 1) =>
        await pages.FindAsync(key, User) is { } page
            ? Subject(TopicSelection.Of(page), Part(volgorde, pagina), page)
            : NotFound();

    private IActionResult Subject(TopicSelection? selection, ListPart part, DiscussedPage? page = null) =>
        selection is not null && lists.Read(selection, part, Visitor, Request.PathBase) is { } list
            ? Page("/Forum/Topics/Subject.cshtml", new SubjectView(list, page))
            : NotFound();

    private static ListPart Part(string? order, int page) => new(TopicOrders.Of(order), page);
}
