using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>Begins a topic. One about a page of the editors has its own address, and with it a draft of its own.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/{slug}/nieuw")]
[Route("/forum/{slug}/nieuw/over/{over:guid}")]
internal sealed class TopicController(
    ForumCategories categories, ForumWriting writing, PostDesk desk, MemberProfiles profiles, DiscussedPages pages) : DraftPage(desk)
{
    private const string FormView = "/Forum/Topics/NewTopic.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(string slug, Guid? over, [FromQuery] int? stap)
    {
        if (Find(slug) is not { } category)
        {
            return NotFound();
        }

        var about = await FindAsync(over);
        var place = PlaceOf(slug, over);
        return Page(FormView, await FillAsync(Continued(New(stap ?? about?.Step), place), category, place, about));
    }

    [HttpPost("concept")]
    [EnableRateLimiting(Costs.Page)]
    [ValidateAntiForgeryToken]
    public IActionResult Keep(string slug, Guid? over, [FromForm] TopicForm form) =>
        Find(slug) is null ? NotFound() : Kept(form, PlaceOf(slug, over));

    [HttpPost("concept/weg")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Discard(string slug, Guid? over) =>
        Find(slug) is null ? NotFound() : Discarded(PlaceOf(slug, over), PlaceOf(slug, over).Path);

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [RequestSizeLimit(AttachmentForms.MaxRequest)]
    [RequestTimeout(AttachmentForms.MaxTime)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> BeginAsync(string slug, Guid? over, [FromForm] TopicForm form)
    {
        if (categories.Find(slug, Visitor) is not { } category || !(Visitor with { SilencedUntil = null }).CanBegin(category))
        {
            return NotFound();
        }

        var (place, about) = (PlaceOf(slug, over), await FindAsync(over));
        if (form.AsksForPreview)
        {
            return Page(FormView, await FillAsync(await PreviewedAsync(form, place), category, place, about));
        }

        if (Visitor.SilencedUntil is { } until)
        {
            ModelState.AddModelError(nameof(form.Text), DecisionWords.Silenced(until));
        }

        form = await CheckedAsync(form, place);
        var filled = await FillAsync(form, category, place, about);
        if (form.Theme is { Length: > 0 } theme && filled.Themes.All(option => option.Value != theme))
        {
            ModelState.AddModelError(nameof(form.Theme), "Kies een thema uit de lijst.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, filled);
        }

        var post = Visitor.Post(form, place.Path);
        if (Wait(post, isTopic: true) is { } wait)
        {
            return TooMuch(FormView, filled, wait);
        }

        var topic = writing.Begin(Topic(filled), post);
        return topic is null
            ? Again(FormView, Lost(filled, place))
            : SeeOther(FoundTopic.AddressOf(topic.Id, topic.Slug));
    }

    private static NewTopic Topic(TopicForm form) => new(form.Category!.Id, form.Title!.Trim())
    {
        Tried = Text(form.Tried),
        WorkArea = Text(form.WorkArea),
        Step = form.Step,
        Theme = Text(form.Theme),
        PageKey = form.About?.Key,
    };

    private ForumCategoryRow? Find(string slug) =>
        categories.Find(slug, Visitor) is { } category && Visitor.CanBegin(category) ? category : null;

    // A page that is there no more is asked about no more; what was typed stays.
    private async Task<DiscussedPage?> FindAsync(Guid? page) => page is { } key ? await pages.FindAsync(key, User) : null;

    private static PlaceOfForm PlaceOf(string slug, Guid? about) =>
        new($"{ForumController.Address}/{slug}/nieuw{(about is { } page ? $"/over/{page}" : string.Empty)}") { Category = slug };

    private static TopicForm New(int? step) => new() { Id = Guid.NewGuid(), Step = step is >= 1 and <= 13 ? step : null };

    private async Task<TopicForm> FillAsync(TopicForm form, ForumCategoryRow category, PlaceOfForm place, DiscussedPage? about) => form with
    {
        Category = category,
        Address = place.Path,
        About = about,
        Steps = [.. Enumerable.Range(1, 13).Select(step => new ChoiceOption($"{step}", $"Stap {step}"))],
        Themes = [.. (await profiles.GetThemesAsync()).Select(theme => new ChoiceOption(theme, theme))],
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
