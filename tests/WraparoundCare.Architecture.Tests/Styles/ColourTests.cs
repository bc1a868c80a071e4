namespace WraparoundCare.Architecture.Tests.Styles;

/// <summary>
/// Each colour of the tokens stands out enough from every ground on which it may stand, in the light and the dark theme, so that a page
/// that uses tokens as they are meant needs no measuring of its own. WCAG 2.2: 1.4.3 for text, 1.4.11 for lines, buttons and drawings.
/// </summary>
public class ColourTests
{
    private const double Text = 4.5;
    private const double Shape = 3;
    private const string Dark = "prefers-color-scheme: dark";

    private static readonly string[] Inks =
    [
        "ink", "ink-soft", "link", "label", "alarm", "caution", "success", "error", "badge", "phase-1", "phase-2", "phase-3", "phase-4",
    ];

    private static readonly string[] Plain = ["paper", "surface", "panel"];

    private static readonly string[] Grounds =
        [.. Plain, "alarm-ground", "caution-ground", "success-ground", "error-ground", "badge-ground"];

    private static readonly Lazy<IReadOnlyList<Declaration>> Tokens = new(
        () => [.. StyleSheet.Read(StyleSheet.All.Single(file => file.Name == "base.css")).Where(set => set.IsWithin("@layer tokens"))]);

    public static TheoryData<bool> Themes => [false, true];

    [Theory, MemberData(nameof(Themes))]
    public void Measure_TextOnEachGround_Contrasts(bool isDark)
        => ShouldContrast(isDark, Text, [.. Inks.SelectMany(ink => Grounds.Select(ground => (ink, ground)))]);

    [Theory, MemberData(nameof(Themes))]
    public void Measure_TextOnItsOwnGround_Contrasts(bool isDark)
        => ShouldContrast(
            isDark, Text, ("on-brand", "brand"), ("on-action", "action"), ("on-family", "family"), ("ink", "mark"));

    [Theory, MemberData(nameof(Themes))]
    public void Measure_ShapeOnPlainGround_StandsOut(bool isDark)
        => ShouldContrast(
            isDark, Shape, [.. new[] { "line-strong", "focus", "circle" }.SelectMany(shape => Plain.Select(ground => (shape, ground)))]);

    [Theory, MemberData(nameof(Themes))]
    public void Measure_PrimaryButtonOnEachGround_StandsOut(bool isDark)
        => ShouldContrast(isDark, Shape, [.. Grounds.Select(ground => ("action", ground))]);

    // The ring around what has the focus is of two colours, so that one of them stands out on whatever is below.
    [Theory, MemberData(nameof(Themes))]
    public void Measure_RingOfFocus_StandsOutFromItsHalo(bool isDark) => ShouldContrast(isDark, Shape, ("focus", "focus-halo"));

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#767676", 4.54)]
    [InlineData("#ff0000", "#ff0000", 1)]
    public void Measure_KnownPair_GivesContrastOfWcag(string one, string other, double contrast)
        => Assert.Equal(contrast, Colour.Parse(one).ContrastWith(Colour.Parse(other)), 2);

    private static void ShouldContrast(bool isDark, double least, params IReadOnlyList<(string Role, string Ground)> pairs)
    {
        var colours = ColoursOf(isDark);
        var weak = pairs.Select(pair => (Pair: pair, Contrast: colours[pair.Role].ContrastWith(colours[pair.Ground])))
            .Where(found => found.Contrast < least)
            .Select(found => $"{found.Pair.Role} on {found.Pair.Ground}: {found.Contrast:F2}, at least {least}");
        Assert.Empty(weak);
    }

    // The dark theme says only what differs.
    private static Dictionary<string, Colour> ColoursOf(bool isDark)
        => Tokens.Value
            .Where(set => set.Value.StartsWith('#') && (isDark || !set.IsWithin(Dark)))
            .GroupBy(set => set.Property["--wc-".Length..])
            .ToDictionary(sets => sets.Key, sets => Colour.Parse(sets.Last().Value));
}
