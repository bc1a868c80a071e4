using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>Everything that a member follows or muted, and the end of it.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class FollowingController(
    ForumFollows follows, MutedMembers muted, FollowSettings settings, ForumCategories categories, MemberProfiles profiles) : ForumPage
{
    public const string Address = "/mijn/volgen";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(bool bewaard, int pagina = 1)
    {
        var readable = categories.ReadableBy(Visitor);
        var followed = Topics(readable, isMuted: false, pagina);
        var pages = PageLink.Count(followed.Total, ForumTopics.PageSize);
        if (pagina < 1 || pagina > pages)
        {
            return NotFound();
        }

        var subjects = follows.Subjects(Member);
        var form = new FollowingForm
        {
            Categories = [.. subjects[SubjectKind.Category]],
            Steps = [.. subjects[SubjectKind.Step]],
            Themes = [.. subjects[SubjectKind.Theme]],
            FollowsOwn = settings.Of(Member).FollowsOwn,
        };
        return Page("/Forum/Following/Following.cshtml", await FillAsync(form, readable) with
        {
            IsSaved = bewaard,
            Followed = followed.Topics,
            Pages = PageLink.Around(pagina, pages, page => Request.PathBase + Address + (page == 1 ? string.Empty : $"?pagina={page}")),
            MutedTopics = Topics(readable, isMuted: true, page: 1).Topics,
            MutedMembers = muted.Of(Member),
        });
    }

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SaveAsync([FromForm] FollowingForm form)
    {
        var filled = await FillAsync(form, categories.ReadableBy(Visitor));
        follows.FollowOnly(
            Member,
            new Dictionary<SubjectKind, IReadOnlyCollection<string>>
            {
                [SubjectKind.Category] = Chosen(form.Categories, filled.CategoryOptions),
                [SubjectKind.Step] = Chosen(form.Steps, filled.StepOptions),
                [SubjectKind.Theme] = Chosen(form.Themes, filled.ThemeOptions),
            },
            form.FollowsOwn);
        return SeeOther($"{Address}?bewaard=true");
    }

    /// <summary>Sees the posts of a member again.</summary>
    [HttpPost("lid-niet-dempen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult StopMuting([FromForm] Guid id)
    {
        muted.Stop(id, Member);
        return SeeOther(Address);
    }

    private (IReadOnlyList<ForumTopicRow> Topics, int Total) Topics(IReadOnlyList<ForumCategoryRow> readable, bool isMuted, int page) =>
        follows.Topics(Visitor, [.. readable.Select(category => category.Id)], isMuted, Math.Max(page, 1));

    private async Task<FollowingForm> FillAsync(FollowingForm form, IReadOnlyList<ForumCategoryRow> readable) => form with
    {
        CategoryOptions = [.. readable.Select(category => new ChoiceOption(CategoryFollowController.SubjectOf(category), category.Name))],
        StepOptions = [.. Enumerable.Range(1, 13).Select(step => new ChoiceOption($"{step}", $"Stap {step}"))],
        ThemeOptions = [.. (await profiles.GetThemesAsync()).Select(theme => new ChoiceOption(theme, theme))],
    };

    private static IReadOnlyCollection<string> Chosen(IEnumerable<string>? chosen, IEnumerable<ChoiceOption> options) =>
        [.. (chosen ?? []).Intersect(options.Select(option => option.Value))];
}
