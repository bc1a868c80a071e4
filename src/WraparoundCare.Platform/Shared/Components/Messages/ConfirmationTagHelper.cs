using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Messages;

/// <summary>Says at the top of a page that something was done, and below it what happens next.</summary>
[HtmlTargetElement("wc-confirmation")]
public sealed class ConfirmationTagHelper : TagHelper
{
    public string Heading { get; set; } = string.Empty;

    /// <summary>On a page of its own it is the heading of the page.</summary>
    public HeadingLevel Level { get; set; } = HeadingLevel.One;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become(Markup.Element("div", "confirmation").With(Level.Element("confirmation__heading").Text(Heading)), keepsContent: true);
    }
}
