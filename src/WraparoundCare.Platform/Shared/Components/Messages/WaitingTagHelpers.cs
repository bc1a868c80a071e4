using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Messages;

/// <summary>Says in words that something is on its way. Nothing moves, and nothing pretends to be there.</summary>
[HtmlTargetElement("wc-busy")]
public sealed class BusyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("p", "busy").Set("role", "status"), keepsContent: true);
}

/// <summary>What stands where nothing is yet: why, and what to do.</summary>
[HtmlTargetElement("wc-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Heading { get; set; } = string.Empty;

    public HeadingLevel Level { get; set; } = HeadingLevel.Two;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("div", "empty").With(Level.Element("empty__heading").Text(Heading)), keepsContent: true);
}
