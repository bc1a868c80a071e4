using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Navigation;

/// <summary>
/// Pages side by side, as links: each has an address that can be shared and kept, the way back works, and no script is needed.
/// Tabs that change a page in place would need one, and would hide what they do not show from who prints or searches the page.
/// </summary>
[HtmlTargetElement("wc-tabs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TabsTagHelper : TagHelper
{
    public IReadOnlyList<PageTab> Tabs { get; set; } = [];

    public string Label { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Element("nav", "tabs").Set("aria-label", Label).With(
            Markup.Element("ul", "tabs__list").With(Tabs.Select(tab => Markup.Element("li").With(
                Markup.Element("a", "tabs__tab")
                    .Set("href", tab.Url)
                    .Set("aria-current", tab.IsCurrent ? "page" : null)
                    .Text(tab.Label))))));
}
