using WraparoundCare.Testing;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>The markup of every page and the style sheets, judged by the Nu HTML checker.</summary>
public sealed class HtmlTests(SharedSites sites)
{
    // In SVG text it draws the outline behind the letter; the checker knows only the properties of CSS for HTML.
    private static readonly string[] Known = ["CSS: “paint-order”: Property “paint-order” doesn't exist."];

    [Fact]
    public async Task Check_EveryPage_FindsNothing()
    {
        var pages = await SitePages.ReadAsync(sites);

        var faults = await HtmlChecker.CheckPagesAsync(pages);

        Assert.True(pages.Count > 100, $"only {pages.Count} pages were read");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Check_StyleSheets_FindsNothing()
    {
        // The components of NL Design System are checked by who makes them.
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot", "css"), "*.css")
            .Where(file => Path.GetFileName(file) != "site.css")
            .ToList();

        var faults = await HtmlChecker.CheckAsync(["--css", .. files]);

        Assert.NotEmpty(files);
        Assert.All(faults, fault => Assert.Contains(fault.Message, Known));
    }

    [Fact]
    public async Task Check_BrokenPage_FindsIt()
    {
        using var folder = new TemporaryFolder("broken");
        var file = folder.File("broken.html");
        await File.WriteAllTextAsync(
            file, "<!DOCTYPE html><html lang=\"nl\"><title>Stap</title><ul><p>Stap 1</p></ul>", TestContext.Current.CancellationToken);

        Assert.NotEmpty(await HtmlChecker.CheckAsync([file]));
    }
}
