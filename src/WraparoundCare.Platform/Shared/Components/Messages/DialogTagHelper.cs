using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Messages;

/// <summary>
/// A question above the page. Only a script opens it; what opens it leads to a page with the same question when there is none.
/// The browser keeps the focus inside, closes it on Escape and gives the focus back.
/// </summary>
[HtmlTargetElement("wc-dialog")]
public sealed class DialogTagHelper : TagHelper
{
    public string Id { get; set; } = string.Empty;

    public string Heading { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var heading = $"{Id}-vraag";
        output.Become(
            Markup.Element("dialog", "dialog")
                .Set("id", Id)
                .Set("aria-labelledby", heading)
                .With(Markup.Element("h2", "dialog__heading").Set("id", heading).Text(Heading)),
            keepsContent: true);
    }
}

/// <summary>A button that opens a dialog, or a page with the same question.</summary>
[HtmlTargetElement("wc-dialog-opener")]
public sealed class DialogOpenerTagHelper : TagHelper
{
    public string Dialog { get; set; } = string.Empty;

    /// <summary>The address of the page.</summary>
    public string Page { get; set; } = string.Empty;

    public string Label { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Element("form").Set("action", Page).With(
            Markup.Element("button", "utrecht-button utrecht-button--secondary-action")
                .Set("type", "submit")
                .Set("data-opens", Dialog)
                .Text(Label)));
}
