using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>What editors asked the member to show as a tip: who wrote it says yes or no, and can take a yes back at any moment.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class MyTipsController(ForumTips tips, TipLines lines, TipAnswers answers) : ForumPage
{
    public const string Address = "/mijn/tips";

    private const string TipView = "/Forum/Tips/MyTip.cshtml";

    [HttpGet]
    public IActionResult List() => Page("/Forum/Tips/MyTips.cshtml", new MyTipsView(lines.Of(tips.Of(Member))));

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id) => Find(id) is { } tip ? Page(TipView, Fill(new TipAnswerForm(), tip)) : NotFound();

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Answer([FromRoute] Guid id, [FromForm] TipAnswerForm form)
    {
        if (Find(id) is not { } tip)
        {
            return NotFound();
        }

        if (ModelState.IsValid && !answers.Answer(id, Member, form.Chosen()))
        {
            ModelState.AddModelError(nameof(form.Answer), "Deze vraag is vervallen. Je antwoord is niet bewaard.");
        }

        return ModelState.IsValid ? SeeOther($"{Address}/{id}") : Again(TipView, Fill(form, Find(id) ?? tip));
    }

    [HttpPost("{id:guid}/intrekken")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Withdraw(Guid id) => answers.Withdraw(id, Member) ? SeeOther($"{Address}/{id}") : NotFound();

    private FoundTip? Find(Guid id) => tips.Find(id, Member);

    private TipAnswerForm Fill(TipAnswerForm form, FoundTip tip)
    {
        var line = lines.Of([tip])[0];
        return form with { Tip = tip, State = line.State, Page = line.Page, Credits = lines.CreditsOf(tip) };
    }
}
