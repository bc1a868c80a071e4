using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Members.Consents;

/// <summary>Asks members to agree to the rules again when editors changed them. What they agreed to before stays on record.</summary>
[Route(Address)]
internal sealed class RulesController(MemberConsents consents, SiteRules rules) : MyPage
{
    public const string Address = "/mijn/spelregels";

    private const string FormView = "/Members/Consents/Rules.cshtml";

    [HttpGet]
    public IActionResult Show() => Page(FormView, Fill(new RulesForm()));

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Agree([FromForm] RulesForm form)
    {
        if (form.Version != rules.Current.Version)
        {
            ModelState.AddModelError(nameof(form.AcceptsRules), "De spelregels zijn intussen weer veranderd. Lees ze nog een keer.");
        }

        if (!ModelState.IsValid)
        {
            return Again(FormView, Fill(form));
        }

        if (!consents.Has(Key, rules.Current))
        {
            consents.Add(Key, rules.Current);
        }

        return SeeOther($"{MyController.Address}?gedaan=spelregels");
    }

    private RulesForm Fill(RulesForm form) => form with
    {
        Current = rules.Current.Version,
        Url = rules.Url,
        IsAgreed = consents.Has(Key, rules.Current),
    };
}

internal sealed record RulesForm
{
    /// <summary>Which text the member has seen.</summary>
    public string? Version { get; init; }

    [MustBeTrue(ErrorMessage = "Lees de spelregels, en zet een vinkje als je ermee instemt.")]
    public bool AcceptsRules { get; init; }

    [BindNever]
    public string? Current { get; init; }

    /// <summary>Where the rules are; null when they are not on the site.</summary>
    [BindNever]
    public string? Url { get; init; }

    [BindNever]
    public bool IsAgreed { get; init; }
}
