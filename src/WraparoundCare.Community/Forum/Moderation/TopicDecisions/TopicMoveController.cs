using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Moderation.TopicDecisions;

/// <summary>Splits a topic, and puts one behind another.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(TopicDecisionController.Address + "/{id:long}")]
internal sealed class TopicMoveController(
    ForumTopics topics, ForumPosts posts, ForumAuthors authors, TopicSplits splits, TopicMerges merges) : ForumPage
{
    private const string SplitView = "/Forum/Moderation/TopicDecisions/Split.cshtml";
    private const string MergeView = "/Forum/Moderation/TopicDecisions/Merge.cshtml";
    private const int ExcerptLength = 120;

    [HttpGet("splitsen")]
    public IActionResult ShowSplit(long id, int pagina = 1) => Find(id) is { } found
        ? Page(SplitView, Fill(new SplitForm(), found, pagina))
        : NotFound();

    [HttpPost("splitsen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Split([FromRoute] long id, [FromQuery] int pagina, [FromForm] SplitForm form)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        if (ModelState.IsValid && splits.Split(id, Visitor, form.Split(Visitor)) is { } made)
        {
            return SeeOther(FoundTopic.AddressOf(made.Id, made.Slug));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Posts), "Iemand anders veranderde net iets aan deze berichten. Kies opnieuw.");
        }

        return Again(SplitView, Fill(form, found, pagina));
    }

    [HttpGet("samenvoegen")]
    public IActionResult ShowMerge(long id) => Find(id) is { } found ? Page(MergeView, new MergeForm { Found = found }) : NotFound();

    [HttpPost("samenvoegen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Merge([FromRoute] long id, [FromForm] MergeForm form)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        var into = form.Topic is { } topic && topic != id ? Find(topic) : null;
        if (ModelState.IsValid && into is null)
        {
            ModelState.AddModelError(nameof(form.Into), "Vul het adres in van een ander onderwerp dat iedereen ziet.");
        }

        if (ModelState.IsValid && !merges.Merge(id, Visitor, into!.Topic.Id, form.Verdict(ForumDecision.Merged, Visitor)))
        {
            ModelState.AddModelError(nameof(form.Into), "Dit kan nu niet. Iemand anders besloot net iets over een van de onderwerpen.");
        }

        return ModelState.IsValid ? SeeOther(into!.Address) : Again(MergeView, form with { Found = found });
    }

    private FoundTopic? Find(long id) => topics.Find(id, Visitor) is { } found && Visitor.CanModerate(found.Topic) ? found : null;

    private SplitForm Fill(SplitForm form, FoundTopic found, int page)
    {
        var pages = ForumPosts.PageOf(found.Topic.LastNumber);
        var shown = Math.Clamp(page, 1, pages);
        var choice = posts.On(found.Topic.Id, shown, Visitor).Where(post => post is { Number: > 1, State: PostState.Visible }).ToList();
        var names = authors.Of(choice.Select(post => post.AuthorKey));
        return form with
        {
            Found = found,
            Page = shown,
            Options =
            [
                .. choice.Select(post => new ChoiceOption(
                    post.Id.ToString(), $"Bericht {post.Number} van {names.Of(post).Name}", Excerpt(post.Text))),
            ],
            Pages = PageLink.Around(
                shown, pages, number => $"{Request.PathBase}{TopicDecisionController.Address}/{found.Topic.Id}/splitsen?pagina={number}"),
        };
    }

    private static string Excerpt(string text) => text.Length <= ExcerptLength ? text : $"{text[..ExcerptLength]}…";
}
