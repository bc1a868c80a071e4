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

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>Begins a topic.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/{slug}/nieuw")]
internal sealed class TopicController(
    ForumCategories categories, ForumWriting writing, PostDesk desk, MemberProfiles profiles) : DraftPage(desk)
{
    private const string FormView = "/Forum/Topics/NewTopic.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(string slug, [FromQuery] int? stap) => Find(slug) is { } category
        ? Page(FormView, await FillAsync(Continued(New(stap), PlaceOf(slug)), category))
        : NotFound();

    [HttpPost("concept")]
    [EnableRateLimiting(Costs.Page)]
    [ValidateAntiForgeryToken]
    public IActionResult Keep(string slug, [FromForm] TopicForm form) =>
        Find(slug) is null ? NotFound() : Kept(form, PlaceOf(slug));

    [HttpPost("concept/weg")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Discard(string slug) => Find(slug) is null ? NotFound() : Discarded(PlaceOf(slug), PlaceOf(slug).Path);

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [RequestSizeLimit(AttachmentForms.MaxRequest)]
    [RequestTimeout(AttachmentForms.MaxTime)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> BeginAsync(string slug, [FromForm] TopicForm form)
    {
        if (categories.Find(slug, Visitor) is not { } category || !(Visitor with { SilencedUntil = null }).CanBegin(category))
        {
            return NotFound();
        }

        if (form.AsksForPreview)
        {
            return Page(FormView, await FillAsync(await PreviewedAsync(form, PlaceOf(slug)), category));
        }

        if (Visitor.SilencedUntil is { } until)
        {
            ModelState.AddModelError(nameof(form.Text), DecisionWords.Silenced(until));
        }

        form = await CheckedAsync(form, PlaceOf(slug));
        var filled = await FillAsync(form, category);
        if (form.Theme is { Length: > 0 } theme && filled.Themes.All(option => option.Value != theme))
        {
            ModelState.AddModelError(nameof(form.Theme), "Kies een thema uit de lijst.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, filled);
        }

        var post = Visitor.Post(form, PlaceOf(slug).Path);
        if (Wait(post, isTopic: true) is { } wait)
        {
            return TooMuch(FormView, filled, wait);
        }

        var topic = writing.Begin(Topic(form, category), post);
        return topic is null
            ? Again(FormView, Lost(filled, PlaceOf(slug)))
            : SeeOther(FoundTopic.AddressOf(topic.Id, topic.Slug));
    }

    private static NewTopic Topic(TopicForm form, ForumCategoryRow category) => new(category.Id, form.Title!.Trim())
    {
        Tried = Text(form.Tried),
        WorkArea = Text(form.WorkArea),
        Step = form.Step,
        Theme = Text(form.Theme),
    };

    private ForumCategoryRow? Find(string slug) =>
        categories.Find(slug, Visitor) is { } category && Visitor.CanBegin(category) ? category : null;

    private static PlaceOfForm PlaceOf(string slug) => new($"{ForumController.Address}/{slug}/nieuw");

    private static TopicForm New(int? step) => new() { Id = Guid.NewGuid(), Step = step is >= 1 and <= 13 ? step : null };

    private async Task<TopicForm> FillAsync(TopicForm form, ForumCategoryRow category) => form with
    {
        Category = category,
        Steps = [.. Enumerable.Range(1, 13).Select(step => new ChoiceOption($"{step}", $"Stap {step}"))],
        Themes = [.. (await profiles.GetThemesAsync()).Select(theme => new ChoiceOption(theme, theme))],
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
