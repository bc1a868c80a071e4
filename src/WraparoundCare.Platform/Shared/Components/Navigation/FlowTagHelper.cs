using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Navigation;

/// <summary>How far somebody is in a form of several pages.</summary>
[HtmlTargetElement("wc-flow", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FlowTagHelper : TagHelper
{
    /// <summary>What each step is called.</summary>
    public IReadOnlyList<string> Steps { get; set; } = [];

    /// <summary>The step that is shown; the first is 1.</summary>
    public int Step { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Element("div", "flow").With(
            Markup.Element("p", "flow__where").Text(string.Create(
                CultureInfo.InvariantCulture, $"Stap {Step} van {Steps.Count}: {Steps[Math.Clamp(Step, 1, Steps.Count) - 1]}")),
            Markup.Element("ol", "flow__steps").With(Steps.Select((name, index) => Markup
                .Element("li", $"flow__step flow__step--{(index + 1 < Step ? "done" : index + 1 == Step ? "here" : "later")}")
                .Set("aria-current", index + 1 == Step ? "step" : null)
                .Text(name)
                .With(index + 1 < Step ? Markup.Unseen(" (klaar)") : null)))));
}
