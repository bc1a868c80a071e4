using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Conversation;

/// <summary>The initials of somebody whose name stands beside them: a screen reader says the name only.</summary>
[HtmlTargetElement("wc-avatar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AvatarTagHelper : TagHelper
{
    public string Name { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Of(Name));

    internal static TagBuilder Of(string name) => Markup
        .Element("span", $"avatar avatar--{Initials.Colour(name).ToString(CultureInfo.InvariantCulture)}")
        .Set("aria-hidden", "true")
        .Text(Initials.Of(name));
}
