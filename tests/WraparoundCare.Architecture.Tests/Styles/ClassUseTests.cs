using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Styles;

/// <summary>A class in a view looks like something: when its rule goes or is renamed, the page would lose its look in silence.</summary>
public partial class ClassUseTests
{
    // Names that only say what a part is: scripts and tests find it by them.
    private static readonly string[] WithoutRule = ["ecogram", "genogram", "list-status", "map-section", "principles"];

    // The components of NL Design System bring their own rules, and not each of their names has one.
    private const string Components = "utrecht-";

    private static readonly HashSet<string> Styled = [.. StyleSheet.All.SelectMany(FindSelectors)];

    private static IReadOnlyList<SourceFile> Views => SourceTree.With(".cshtml");

    [Fact]
    public void Class_InViews_HasARule() => Rule.Holds(Views, FindUnstyled);

    [Fact]
    public void WithoutRule_EachName_IsUsedAndHasNone()
    {
        Assert.Empty(Styled.Intersect(WithoutRule));
        Assert.Empty(WithoutRule.Except(Views.SelectMany(FindClasses).Select(found => found.Name)));
    }

    [Theory]
    [InlineData("<p class=\"page nothing-knows-this\">")]
    [InlineData("<p class=\"nothing-knows-this page@(isWide ? \" wide\" : \"\")\">")]
    public void Check_ClassWithoutRule_FindsIt(string text) => Assert.Single(FindUnstyled(new SourceFile("src/A.cshtml", text)));

    [Theory]
    [InlineData("<p class=\"page\">")]
    [InlineData("<p class=\"utrecht-anything phase--@phase\">")]
    public void Check_ClassWithRule_FindsNothing(string text) => Assert.Empty(FindUnstyled(new SourceFile("src/A.cshtml", text)));

    private static IEnumerable<Finding> FindUnstyled(SourceFile file) =>
        from found in FindClasses(file)
        where !Styled.Contains(found.Name) && !WithoutRule.Contains(found.Name)
        where !found.Name.StartsWith(Components, StringComparison.Ordinal)
        select new Finding(file.Path, found.Line, $"class {found.Name} has no rule in any style sheet");

    // A name that is partly an expression, or comes after one, is not known here.
    private static IEnumerable<(string Name, int Line)> FindClasses(SourceFile file) =>
        from attribute in ClassAttribute().Matches(file.Text)
        let line = 1 + file.Text.AsSpan(0, attribute.Index).Count('\n')
        from name in attribute.Groups[1].Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        where Name().IsMatch(name)
        select (name, line);

    private static IEnumerable<string> FindSelectors(SourceFile file) =>
        from declaration in StyleSheet.Read(file)
        from block in declaration.Blocks
        where !block.StartsWith('@')
        from selector in Selector().Matches(block)
        select selector.Groups[1].Value;

    [GeneratedRegex("""class="([^"@]*)""")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex("^[a-z][a-z0-9_-]*[a-z0-9]$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\.([a-z][a-z0-9_-]*)")]
    private static partial Regex Selector();
}
