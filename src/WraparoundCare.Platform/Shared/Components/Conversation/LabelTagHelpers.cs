using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Conversation;

/// <summary>A word about something or somebody that is so, such as a role. It leads nowhere.</summary>
[HtmlTargetElement("wc-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    internal const string CssClass = "utrecht-data-badge badge";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("span", CssClass), keepsContent: true);
}

/// <summary>A subject, which leads to everything with the same subject.</summary>
[HtmlTargetElement("wc-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SubjectTagHelper : TagHelper
{
    public string Label { get; set; } = string.Empty;

    /// <summary>The address of what has the same subject; without it the tag is a word.</summary>
    public string? Url { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element(Url is null ? "span" : "a", "tag").Set("href", Url).Text(Label));
}
