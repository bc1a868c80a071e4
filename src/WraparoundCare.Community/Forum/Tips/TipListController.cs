using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>All tips, for editors: what was asked, what is shown and what is over; and taking one away.</summary>
[Authorize(EditorPolicy.Name)]
[Route(Address)]
internal sealed class TipListController(ForumTips tips, TipLines lines, TipRemovals removals, CurrentEditor editor) : ForumPage
{
    public const string Address = "/redactie/tips";

    private const string FormView = "/Forum/Tips/TakeAway.cshtml";

    [HttpGet]
    public IActionResult List(bool gevraagd, int pagina = 1)
    {
        var (found, total) = tips.All(Math.Max(pagina, 1));
        var pages = PageLink.Count(total, ForumTips.PageSize);
        if (pagina < 1 || pagina > pages)
        {
            return NotFound();
        }

        var root = Request.PathBase + Address;
        var links = PageLink.Around(pagina, pages, page => page == 1 ? root : $"{root}?pagina={page}");
        return Page("/Forum/Tips/List.cshtml", new TipListView(lines.Of(found), links) { IsAsked = gevraagd });
    }

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id) => Find(id) is { } tip ? Page(FormView, new TipRemovalForm { Tip = tip }) : NotFound();

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult TakeAway([FromRoute] Guid id, [FromForm] TipRemovalForm form)
    {
        if (Find(id) is not { } tip)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, form with { Tip = tip });
        }

        var verdict = new Verdict(ForumDecision.TipRemoved, editor.User?.Key, form.Reason!.Trim(), Grounds.Parse(form.Ground));
        return removals.TakeAway(id, verdict) ? SeeOther(Address) : NotFound();
    }

    private TipLine? Find(Guid id) => tips.Find(id) is { } tip && lines.Of([tip]) is [{ CanBeTakenAway: true } line] ? line : null;
}
