using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Views;

/// <summary>
/// A part of a page that is kept may only be made of published pages: what it may ask for is listed, everything else could
/// belong to one visitor or one moment.
/// </summary>
public partial class CachedPartialTests
{
    private const string Views = "src/WraparoundCare.Platform";

    // Each gives the same to every visitor until content changes; the last five to every visitor of one
    // host, for which parts are kept apart.
    private static readonly string[] Sources =
    [
        "CareModelTree", "KnowledgeIndex", "MapTiles", "PageIndex", "PageTexts", "PageTypeCatalog", "ReadablePages", "ThemeIndex", "Feeds",
        "PageHeads", "SiteAddress", "SiteTree", "AccountMenu",
    ];

    [Fact]
    public void CachedPartial_InSource_IsMadeOfPublishedPagesAlone()
    {
        var views = SourceTree.With(".cshtml");
        var kept = views.SelectMany(view => Named(view, Cached()))
            .Distinct()
            .SelectMany(path => WithParts(path, views))
            .DistinctBy(view => view.Path)
            .ToList();

        Rule.Holds(kept, Find);
    }

    [Theory]
    [InlineData("@inject Agenda Agenda")]
    [InlineData("@inject Assets Assets")]
    [InlineData("@inject IHttpContextAccessor Requests")]
    [InlineData("@Context.Request.Path")]
    [InlineData("@User.Identity?.Name")]
    [InlineData("@TempData[\"Message\"]")]
    [InlineData("@ViewData[\"Title\"]")]
    [InlineData("@Html.AntiForgeryToken()")]
    [InlineData("<form method=\"post\" action=\"/x\">")]
    [InlineData("@DateTime.Today")]
    public void Check_VisitorRequestOrTime_FindsIt(string text) => Assert.Single(Find(new SourceFile("src/A/A.cshtml", text)));

    [Theory]
    [InlineData("@inject PageIndex Pages")]
    [InlineData("<time datetime=\"@day.ToString(\"yyyy-MM-dd\")\">@DutchDate.Of(day)</time>")]
    [InlineData("<form role=\"search\" action=\"@Tree.Url(page)\" method=\"get\">")]
    public void Check_PublishedPages_FindsNothing(string text) => Assert.Empty(Find(new SourceFile("src/A/A.cshtml", text)));

    private static IEnumerable<SourceFile> WithParts(string path, IReadOnlyList<SourceFile> views)
    {
        var view = views.Single(candidate => candidate.Path == Views + path);
        return Named(view, Partial()).SelectMany(part => WithParts(part, views)).Prepend(view);
    }

    private static IEnumerable<string> Named(SourceFile view, Regex call) => call.Matches(view.Text).Select(match => match.Groups[1].Value);

    private static IEnumerable<Finding> Find(SourceFile file) => file.Lines
        .Select((line, index) => (line, index))
        .Where(item => Personal().IsMatch(item.line)
            || (Injected().Match(item.line) is { Success: true } source && !Sources.Contains(source.Groups[1].Value)))
        .Select(item => new Finding(file.Path, item.index + 1, $"not in a part that is kept: {item.line.Trim()}"));

    [GeneratedRegex("""Cached(?:Partial|List)Async\("([^"]+)"[,)]""")]
    private static partial Regex Cached();

    [GeneratedRegex("""(?:Partial|List)Async\("([^"]+)"[,)]""")]
    private static partial Regex Partial();

    [GeneratedRegex("""^@inject\s+(\S+)""")]
    private static partial Regex Injected();

    [GeneratedRegex(
        """\b(?:Context|Request|User|TempData|ViewData|ViewContext|AntiForgeryToken|DateTime(?:Offset)?\.(?:Now|UtcNow|Today))\b"""
        + """|method\s*=\s*"post\b""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Personal();
}
