using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Navigation;

/// <summary>The pages of a list. Nothing when there is one page.</summary>
[HtmlTargetElement("wc-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    public IReadOnlyList<PageLink> Pages { get; set; } = [];

    /// <summary>What the list has, such as "berichten".</summary>
    public string Items { get; set; } = "resultaten";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages.Count < 2)
        {
            output.SuppressOutput();
            return;
        }

        var here = Pages.ToList().FindIndex(page => page.IsCurrent);
        output.Become(Markup.Element("nav", "utrecht-pagination pagination").Set("aria-label", $"Meer {Items}").With(
            Relative(here > 0 ? Pages[here - 1] : null, "prev", "Vorige"),
            Markup.Element("ul", "pagination__list").With(Pages.SelectMany(ItemsOf)),
            Relative(here >= 0 && here + 1 < Pages.Count ? Pages[here + 1] : null, "next", "Volgende")));
    }

    private IEnumerable<TagBuilder> ItemsOf(PageLink page, int index)
    {
        if (index > 0 && Number(page) > Number(Pages[index - 1]) + 1)
        {
            yield return Markup.Element("li", "pagination__gap").Text("…");
        }

        yield return Markup.Element("li").With(Markup
            .Element("a", "utrecht-pagination__page-link" + (page.IsCurrent ? " utrecht-pagination__page-link--current" : string.Empty))
            .Set("href", page.Url)
            .Set("aria-current", page.IsCurrent ? "page" : null)
            .With(Markup.Unseen("Bladzijde "))
            .Text(page.Label));
    }

    private TagBuilder? Relative(PageLink? page, string direction, string label) => page is null
        ? null
        : Markup.Element("a", $"utrecht-pagination__relative-link utrecht-pagination__relative-link--{direction}")
            .Set("href", page.Url)
            .Set("rel", direction)
            .Text(label)
            .With(Markup.Unseen($" {Items}"));

    private static int Number(PageLink page) =>
        int.TryParse(page.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
