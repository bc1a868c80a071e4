using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Platform.Tests.StyleGuide.StyleGuidePages;

namespace WraparoundCare.Platform.Tests.StyleGuide;

[Collection(nameof(KernelHost))]
public sealed class ColourRolesTests(StyleGuidePages pages) : IClassFixture<StyleGuidePages>
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void Measure_Contrast_IsThatOfWcag(string one, string other, double contrast) =>
        Assert.Equal(contrast, ColourRoles.Contrast(one, other), 2);

    [Fact]
    public void Read_StyleSheet_HasBothThemes()
    {
        var roles = ColourRoles.Of(
            ":root { --wc-ink: #111111; --wc-brand: #222222; } @media (prefers-color-scheme: dark) { --wc-ink: #eeeeee; }");

        Assert.Equal(new ColourRole("ink", "#111111", "#eeeeee"), roles["ink"]);
        Assert.Equal(new ColourRole("brand", "#222222", "#222222"), roles["brand"]);
    }

    [Fact]
    public void Show_Rules_NamesEveryColourWithAContrastThatIsEnough()
    {
        var contrasts = pages.Rules.QuerySelectorAll(".swatch__pair span").Select(span => Words(span).Split(": ")[1]).ToList();

        Assert.Equal(2 * ColourRoles.Pairs.Count, contrasts.Count);
        Assert.All(
            contrasts,
            contrast => Assert.True(
                double.Parse(contrast, System.Globalization.CultureInfo.GetCultureInfo("nl-NL")) >= 4.5, $"{contrast} is too little"));
    }
}
