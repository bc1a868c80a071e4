using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Conversation;

/// <summary>What happened, one after another.</summary>
[HtmlTargetElement("wc-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("ol", "timeline"), keepsContent: true);
}

/// <summary>Something that happened.</summary>
[HtmlTargetElement("wc-moment", ParentTag = "wc-timeline")]
public sealed class TimelineMomentTagHelper : TagHelper
{
    public DateTimeOffset At { get; set; }

    public string Heading { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Element("li", "timeline__moment").With(
            Markup.Element("p", "timeline__heading").Text(Heading),
            Markup.Element("p", "timeline__when").With(Moments.Element(At))),
        keepsContent: true);
}
