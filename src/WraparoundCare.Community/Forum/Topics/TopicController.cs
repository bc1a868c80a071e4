using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>Begins a topic.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/{slug}/nieuw")]
internal sealed class TopicController(
    ForumCategories categories, ForumWriting writing, AttachmentForms files, PostLimits limits, MemberProfiles profiles) : ForumPage
{
    private const string FormView = "/Forum/Topics/NewTopic.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(string slug, [FromQuery] int? stap) => Find(slug) is { } category
        ? Page(FormView, await FillAsync(
            files.Fill(new TopicForm { Id = Guid.NewGuid(), Step = stap is >= 1 and <= 13 ? stap : null }), category))
        : NotFound();

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [RequestSizeLimit(AttachmentForms.MaxRequest)]
    [RequestTimeout(AttachmentForms.MaxTime)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> BeginAsync(string slug, [FromForm] TopicForm form)
    {
        if (Find(slug) is not { } category)
        {
            return NotFound();
        }

        form = await CheckAsync(form);
        var filled = await FillAsync(form, category);
        if (form.Theme is { Length: > 0 } theme && filled.Themes.All(option => option.Value != theme))
        {
            ModelState.AddModelError(nameof(form.Theme), "Kies een thema uit de lijst.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, filled);
        }

        var post = Visitor.Post(form, Request.Path);
        if (limits.Wait(Visitor, post.Id, isTopic: true) is { } wait)
        {
            return TooMuch(FormView, filled, wait);
        }

        var topic = writing.Begin(Topic(form, category), post);
        return topic is null
            ? Again(FormView, files.Lost(ModelState, filled, Sender))
            : SeeOther(FoundTopic.AddressOf(topic.Id, topic.Slug));
    }

    private (Guid Member, Guid? Post) Sender => (Member, null);

    private static NewTopic Topic(TopicForm form, ForumCategoryRow category) => new(category.Id, form.Title!.Trim())
    {
        Tried = Text(form.Tried),
        WorkArea = Text(form.WorkArea),
        Step = form.Step,
        Theme = Text(form.Theme),
    };

    private ForumCategoryRow? Find(string slug) =>
        categories.Find(slug, Visitor) is { } category && Visitor.CanBegin(category) ? category : null;

    private Task<TopicForm> CheckAsync(TopicForm form) => files.CheckAsync(
        ModelState,
        form,
        Sender,
        HttpContext.RequestAborted,
        new GuardedText(nameof(form.Title), form.Title),
        new GuardedText(nameof(form.Text), form.Text),
        new GuardedText(nameof(form.Tried), form.Tried),
        new GuardedText(nameof(form.WorkArea), form.WorkArea));

    private async Task<TopicForm> FillAsync(TopicForm form, ForumCategoryRow category) => form with
    {
        Category = category,
        Steps = [.. Enumerable.Range(1, 13).Select(step => new ChoiceOption($"{step}", $"Stap {step}"))],
        Themes = [.. (await profiles.GetThemesAsync()).Select(theme => new ChoiceOption(theme, theme))],
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
