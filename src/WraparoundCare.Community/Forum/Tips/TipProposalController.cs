using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>An editor makes a tip of a post, about which its writer is asked.</summary>
[Authorize(EditorPolicy.Name)]
[Route(Address + "/{id:guid}")]
internal sealed class TipProposalController(
    TipSources sources, TipPages pages, TipProposals proposals, FormGuard guard, CurrentEditor editor) : ForumPage
{
    private const string Address = TipListController.Address + "/bericht";

    private const string FormView = "/Forum/Tips/Propose.cshtml";

    [HttpGet]
    public IActionResult Show(Guid id)
    {
        if (sources.Find(id) is not { } source)
        {
            return NotFound();
        }

        var options = PagesFor(source);
        return Page(FormView, new TipProposalForm
        {
            Text = source.Beginning,
            Page = options is [var first, ..] && IsAbout(first, source) ? first.Key.ToString() : null,
            Seen = TipMark.Of(source.Post),
            Source = source,
            Pages = Options(options),
        });
    }

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Propose([FromRoute] Guid id, [FromForm] TipProposalForm form)
    {
        if (sources.Find(id) is not { } source || editor.User is not { } user)
        {
            return NotFound();
        }

        var options = PagesFor(source);
        form = form with { Source = source, Pages = Options(options), Guard = Check(form) };
        var page = options.FirstOrDefault(option => option.Key.ToString() == form.Page);
        if (page is null && !string.IsNullOrEmpty(form.Page))
        {
            ModelState.AddModelError(nameof(form.Page), "Kies een pagina uit de lijst.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, form);
        }

        var proposal = new TipProposal(id, form.Seen ?? string.Empty, user.Key)
        {
            Page = page!.Key,
            PageTitle = page.Title,
            Text = form.Text!.Trim().ReplaceLineEndings("\n"),
            Reason = form.Reason!.Trim(),
        };
        if (WordsOf(proposals.Add(proposal)) is not { } refusal)
        {
            return SeeOther($"{TipListController.Address}?gevraagd=true");
        }

        ModelState.AddModelError(nameof(form.Text), refusal);
        // Of what is there now: the editor sees it above the form, and can send it again.
        ModelState.Remove(nameof(form.Seen));
        return Again(FormView, form with { Seen = TipMark.Of(source.Post) });
    }

    public static string AddressOf(Guid post) => $"{Address}/{post}";

    private GuardAnswer Check(TipProposalForm form) => guard.Check(
        ModelState,
        new GuardConfirmation(nameof(form.PrivacyConfirmation), form.PrivacyConfirmation),
        new GuardedText(nameof(form.Text), form.Text),
        new GuardedText(nameof(form.Reason), form.Reason));

    /// <returns>Null when its writer is asked.</returns>
    private static string? WordsOf(ProposalOutcome outcome) => outcome switch
    {
        ProposalOutcome.Asked => null,
        ProposalOutcome.AlreadyAsked => "Uit dit bericht is al een tip gevraagd of geplaatst. Haal die eerst weg.",
        ProposalOutcome.WriterRefused => "De schrijver wil niet dat iets uit dit bericht als tip op de site komt.",
        _ => "Dit bericht is net veranderd. Kijk of je tip nog klopt.",
    };

    // What the topic is about comes first.
    private List<TipPage> PagesFor(TipSource source) =>
    [
        .. pages.All()
            .OrderBy(page => page.Key == source.Found.Topic.PageKey ? 0 : 1)
            .ThenBy(page => IsAbout(page, source) ? 0 : 1)
            .ThenBy(page => source.Found.Topic.Theme is { } theme && page.Themes.Contains(theme) ? 0 : 1)
            .ThenBy(page => page.Step ?? int.MaxValue),
    ];

    private static bool IsAbout(TipPage page, TipSource source) =>
        page.Key == source.Found.Topic.PageKey || (page.Step is { } step && step == source.Found.Topic.Step);

    private static IReadOnlyList<ChoiceOption> Options(IEnumerable<TipPage> pages) =>
        [.. pages.Select(page => new ChoiceOption(page.Key.ToString(), page.Title))];
}
