using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Styles;

/// <summary>Style sheets take their colours from tokens, and each token for what it is.</summary>
public partial class ColourUseTests
{
    private const string Tokens = "@layer tokens";

    // A reader's own colours have no tokens: there the names of the system are the right ones.
    private const string OwnColours = "forced-colors: active";

    /// <summary>Where a colour is written out: the file, what is in the selector, and why.</summary>
    private static readonly (string File, string Selector, string Why)[] WrittenOut =
    [
        ("print.css", "", "on paper everything is black on white"),
        ("map.css", ".map--tiles", "stands on map tiles, which are light in both themes"),
        ("search.css", ".suggestions", "a shadow is black in both themes"),
        ("layout.css", ".site-footer :focus-visible", "the halo on the brand's ground, which is dark in both themes"),
    ];

    [Fact]
    public void Colour_InStyleSheets_IsAToken() => Rule.Holds(StyleSheet.All, FindColours);

    [Fact]
    public void WrittenOut_EachException_IsStillNeeded()
        => Assert.All(
            WrittenOut,
            exception => Assert.Contains(
                StyleSheet.All.SelectMany(StyleSheet.Read).Where(set => Literal().IsMatch(Quoted().Replace(set.Value, ""))),
                set => IsAt(set, exception)));

    [Fact]
    public void Alarm_InStyleSheets_IsForUrgentHelpOnly() => Rule.Holds(StyleSheet.All, FindAlarms);

    [Fact]
    public void Token_ThatIsUsed_IsDefined() => Rule.Holds(StyleSheet.All, FindUndefined);

    [Fact]
    public void Token_ThatIsDefined_IsUsed() => Rule.Holds(StyleSheet.All, FindUnused);

    [Theory]
    [InlineData("p { color: #123; }")]
    [InlineData("p { border: 1px solid rgb(0 0 0 / 0.5); }")]
    [InlineData("@media print { p { background: White } }")]
    [InlineData("p { color: CanvasText; }")]
    [InlineData("p { --wc-own: oklch(0.5 0.1 20); }")]
    public void Check_ColourWrittenOut_FindsIt(string text) => Assert.Single(FindColours(Sheet(text)));

    [Theory]
    [InlineData("/* red */ p { color: var(--wc-mark); background: transparent; border-color: currentcolor; }")]
    [InlineData("p::after { content: \"red; #fff\"; }")]
    [InlineData("@media (forced-colors: active) { p { color: CanvasText; } }")]
    [InlineData("a[href=\"#000\"] { white-space: nowrap; }")]
    public void Check_TokenOrNoColour_FindsNothing(string text) => Assert.Empty(FindColours(Sheet(text)));

    [Theory]
    [InlineData(".button { color: var(--wc-alarm); }")]
    [InlineData(".urgent, .notice { background: var(--wc-alarm-ground); }")]
    public void Check_AlarmElsewhere_FindsIt(string text) => Assert.Single(FindAlarms(Sheet(text)));

    [Theory]
    [InlineData(".urgent__heading, .urgent-help { color: var(--wc-alarm); }")]
    [InlineData("main .alarm--step { background: var(--wc-alarm-ground); }")]
    public void Check_AlarmAtUrgentHelp_FindsNothing(string text) => Assert.Empty(FindAlarms(Sheet(text)));

    [Fact]
    public void Check_TokenThatNobodyDefines_FindsIt() => Assert.Single(FindUndefined(Sheet("p { color: var(--wc-no-such-token); }")));

    [Fact]
    public void Check_TokenThatNobodyUses_FindsIt() => Assert.Single(FindUnused(Sheet(":root { --wc-no-such-token: 1rem; }")));

    private static IEnumerable<Finding> FindColours(SourceFile file)
        => StyleSheet.Read(file)
            .Where(set => !set.IsWithin(Tokens) && !set.IsWithin(OwnColours) && Literal().IsMatch(Quoted().Replace(set.Value, "")))
            .Where(set => !WrittenOut.Any(exception => IsAt(set, exception)))
            .Select(set => set.Because("take a token"));

    private static bool IsAt(Declaration set, (string File, string Selector, string Why) exception)
        => set.Path.EndsWith("/" + exception.File, StringComparison.Ordinal)
            && set.Selector.Contains(exception.Selector, StringComparison.Ordinal);

    // What the tokens set is theirs, also on paper.
    private static IEnumerable<Finding> FindAlarms(SourceFile file)
        => StyleSheet.Read(file)
            .Where(set => set.Value.Contains("var(--wc-alarm", StringComparison.Ordinal))
            .Where(set => !set.Selector.Split(',').All(selector => UrgentHelp().IsMatch(selector)))
            .Select(set => set.Because("alarm is danger to people and nothing else"));

    private static IEnumerable<Finding> FindUndefined(SourceFile file)
        => StyleSheet.Read(file)
            .SelectMany(set => Use().Matches(set.Value).Select(use => (set, Token: use.Groups[1].Value)))
            .Where(use => !StyleSheet.All.SelectMany(StyleSheet.Read).Any(set => set.Property == use.Token))
            .Select(use => use.set.Because("nobody defines this token"));

    private static IEnumerable<Finding> FindUnused(SourceFile file)
    {
        var used = SourceTree.Files.Where(source => source.IsIn("src"))
            .SelectMany(source => Use().Matches(source.Text).Select(use => use.Groups[1].Value))
            .ToHashSet();
        return StyleSheet.Read(file)
            .Where(set => set.Property.StartsWith("--wc-", StringComparison.Ordinal) && !used.Contains(set.Property))
            .DistinctBy(set => set.Property)
            .Select(set => set.Because("nobody uses this token"));
    }

    private static SourceFile Sheet(string text) => new("src/A/a.css", text);

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"var\(\s*(--wc-[\w-]+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"\.(?:urgent|alarm|site-header__urgent|notification--alarm)(?![a-z])")]
    private static partial Regex UrgentHelp();

    // The names of CSS Color 4, those of the system included.
    [GeneratedRegex(
        @"\#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<![\w-])(?:aliceblue|antiquewhite|aqua|aquamarine"
        + "|azure|beige|bisque|black|blanchedalmond|blue|blueviolet|brown|burlywood|cadetblue|chartreuse|chocolate|coral"
        + "|cornflowerblue|cornsilk"
        + "|crimson|cyan|(?:dark|deep|dim|dodger|fire|floral|forest|hot|indian|lawn|light|medium|midnight|mint|misty|navajo|pale|powder"
        + "|rebecca|rosy|royal|saddle|sandy|sea|sky|slate|spring|steel|yellow)[a-z]+|fuchsia|gainsboro|ghostwhite|gold|goldenrod"
        + "|gr[ae]y|green|greenyellow|honeydew|indigo|ivory|khaki|lavender|lavenderblush|lemonchiffon|lime|limegreen|linen|magenta"
        + "|maroon|moccasin|navy|oldlace|olive|olivedrab|orange|orangered|orchid|papayawhip|peachpuff|peru|pink|plum|purple|red|salmon"
        + "|seashell|sienna|silver|snow|tan|teal|thistle|tomato|turquoise|violet|wheat|white|whitesmoke|yellow|accentcolor(?:text)?"
        + "|activetext|button(?:border|face|text)|canvas(?:text)?|field(?:text)?|graytext|highlight(?:text)?|linktext|mark(?:text)?"
        + @"|selecteditem(?:text)?|visitedtext)(?![\w-])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Literal();
}
