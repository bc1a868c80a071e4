using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WraparoundCare.Foundation.Robots;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>
/// What a form needs that strangers send often: a sum that the browser solves out of sight while somebody fills it in. Nobody has anything
/// to do for it; without JavaScript the form goes as it is. The form has a <see cref="ProofAnswer"/>, and the service judges it.
/// </summary>
[HtmlTargetElement("wc-proof-of-work", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProofOfWorkTagHelper(ProofOfWork proofs, Assets assets) : TagHelper
{
    /// <summary>The form, by the name that it is judged with.</summary>
    public string Purpose { get; set; } = string.Empty;

    /// <summary>The property of the form that takes the answer.</summary>
    public string Name { get; set; } = "Proof";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sum = proofs.Create(Purpose);
        output.Become(Markup.Element("div")
            .Set("data-proof", assets.Url("/js/proof-worker.js"))
            .Set("data-salt", sum.Salt)
            .Set("data-target", sum.Target)
            .Set("data-rounds", Text(sum.Rounds))
            .Set("data-tries", Text(sum.MaxTries))
            .With(
                Hidden(nameof(ProofAnswer.Token)).Set("value", sum.Token),
                Hidden(nameof(ProofAnswer.Number)),
                Markup.Element("p", "note").Set("role", "status"),
                Markup.Element("script").Set("src", assets.Url("/js/proof.js")).Set("type", "module")));
    }

    // A browser that fills in what was there before would send a sum that was used.
    private TagBuilder Hidden(string part) =>
        Markup.Void("input").Set("type", "hidden").Set("name", $"{Name}.{part}").Set("autocomplete", "off");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
