using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Navigation;

/// <summary>The way from the start to this page.</summary>
[HtmlTargetElement("wc-breadcrumb", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbTagHelper : TagHelper
{
    public IReadOnlyList<Crumb> Trail { get; set; } = [];

    /// <summary>The name of this page.</summary>
    public string Here { get; set; } = string.Empty;

    public string Label { get; set; } = "Kruimelpad";

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Element("nav", "utrecht-breadcrumb-nav").Set("aria-label", Label).With(
            Markup.Element("ol", "utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol")
                .With(Trail.Select(above => Item(Link("a").Set("href", above.Url).Text(above.Label))))
                .With(Item(Link("span", " utrecht-breadcrumb-nav__link--current").Set("aria-current", "page").Text(Here)))));

    private static TagBuilder Item(TagBuilder content) => Markup.Element("li", "utrecht-breadcrumb-nav__item").With(content);

    private static TagBuilder Link(string name, string? more = null) => Markup.Element(name, "utrecht-breadcrumb-nav__link" + more);
}
