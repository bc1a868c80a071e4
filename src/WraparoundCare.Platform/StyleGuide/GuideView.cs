using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Platform.StyleGuide;

/// <summary>The same form in three states.</summary>
public sealed record GuideView(ExampleForm Empty, ExampleForm Filled, ExampleForm Wrong);

/// <summary>The pages of the style guide.</summary>
internal static class GuideTabs
{
    public static IReadOnlyList<PageTab> At(string address) =>
    [
        .. new[]
        {
            ("Onderdelen", StyleGuideController.Address),
            ("Voorbeeldformulier", StyleGuideController.FormAddress),
            ("Regels", StyleGuideController.RulesAddress),
        }.Select(tab => new PageTab(tab.Item1, tab.Item2, tab.Item2 == address)),
    ];
}
