using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Views;

/// <summary>
/// What the content security policy, typed views and speed ask of a view: tag helpers are off, so what
/// they would have read is plain markup.
/// </summary>
public partial class ViewTests
{
    [Fact]
    public void View_InSource_IsTypedAndHasNoInlineCode()
        => Rule.Holds(SourceTree.Files, file => file.Extension == ".cshtml" ? Find(file) : []);

    [Theory]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<button type=\"button\"\n  onclick=\"go()\">")]
    [InlineData("<script>go()</script>")]
    [InlineData("<script type=\"module\">go()</script>")]
    [InlineData("<style>p { }</style>")]
    [InlineData("<a href=\"javascript:go()\">")]
    [InlineData("@ViewBag.Title")]
    [InlineData("@ViewData[\"Steps\"]")]
    [InlineData("<img src=\"https://example.org/a.png\" alt=\"\">")]
    [InlineData("<form method=\"post\" asp-antiforgery=\"false\">")]
    [InlineData("<link rel=\"icon\" href=\"~/favicon.svg\">")]
    [InlineData("<partial name=\"/Shared/_Lines.cshtml\" />")]
    public void Check_InlineCodeOrUntypedInput_FindsIt(string text)
        => Assert.Single(Find(new SourceFile("src/A/A.cshtml", text)));

    [Theory]
    [InlineData("<script src=\"/js/menu.js\" defer></script>")]
    [InlineData("@{ ViewData[\"Title\"] = \"Zoeken\"; }")]
    [InlineData("<a href=\"https://example.org\">")]
    [InlineData("<link rel=\"stylesheet\" href=\"/css/site.css\">")]
    public void Check_OwnFile_FindsNothing(string text)
        => Assert.Empty(Find(new SourceFile("src/A/A.cshtml", text)));

    private static IEnumerable<Finding> Find(SourceFile file)
        => Forbidden().Matches(file.Text)
            .Select(match => (Line: 1 + file.Text.AsSpan(0, match.Index).Count('\n'), Text: match.Value.Trim()))
            .Select(found => new Finding(file.Path, found.Line, $"not in a view: {found.Text}"));

    [GeneratedRegex(
        """<[^>]*\s(?:style|on[a-z]+)\s*=|<script(?![^>]*\ssrc=)|<style\b|<partial\b|javascript:|\bViewBag\b|\bViewData\b(?!\["Title"\])"""
        + """|\ssrc\s*=\s*"(?:https?:)?//|\sasp-[a-z-]+\s*=|\s(?:href|src)\s*=\s*"~/""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
