using System.Globalization;
using Microsoft.Playwright;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests;

/// <summary>How pages read for who enlarges, spaces out, recolours or prints them, and how soon the text begins.</summary>
public class ReadabilityTests(Chromium chromium, SharedSites sites)
{
    private static readonly ViewportSize Zoomed = new() { Width = 320, Height = 256 };
    private static readonly ViewportSize CommonPhone = new() { Width = 390, Height = 844 };
    private static readonly ViewportSize CommonDesktop = new() { Width = 1280, Height = 800 };

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Read_AtFourTimesTheSize_ScrollsOneWay(string path)
    {
        await using var visit = await OpenAsync(path, new() { ViewportSize = Zoomed });

        await visit.Page.ShouldScrollOneWayAsync();
    }

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Read_TextSpacedOut_CutsNothingOff(string path)
    {
        await using var visit = await OpenAsync(path, new() { ViewportSize = Viewports.Phone });

        await visit.Page.SpaceTextAsync();

        await visit.Page.ShouldCutNothingOffAsync();
        await visit.Page.SetViewportSizeAsync(Viewports.Desktop.Width, Viewports.Desktop.Height);
        await visit.Page.ShouldCutNothingOffAsync();
    }

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Read_InOwnColours_ShowsTheFocus(string path)
    {
        await using var visit = await OpenAsync(path, new() { ForcedColors = ForcedColors.Active });

        await visit.Page.ShouldShowFocusAsync();
    }

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Read_OnPhone_HasLowHeader(string path)
    {
        await using var visit = await OpenAsync(path, new() { ViewportSize = CommonPhone });

        var header = await visit.Page.GetByRole(AriaRole.Banner).BoundingBoxAsync();

        Assert.InRange(header!.Height, 1, 120);
    }

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Read_OnPhone_BeginsInTheFirstScreen(string path) => await ShouldBeginInFirstScreenAsync(path, CommonPhone);

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Read_OnDesktop_BeginsInTheFirstScreen(string path) => await ShouldBeginInFirstScreenAsync(path, CommonDesktop);

    [Fact]
    public async Task Print_EachStep_TakesTwoSheets()
    {
        await using var visit = await OpenAsync("/de-13-stappen");
        var steps = await visit.Page.Locator("main a[href^='/de-13-stappen/']").EvaluateAllAsync<string[]>(
            "links => [...new Set(links.map(link => link.pathname))].filter(path => /^[/]de-13-stappen[/][0-9]+-[^/]+[/]?$/.test(path))");
        using var folder = new TemporaryFolder("print");
        var sheets = new Dictionary<string, int>();

        foreach (var step in steps)
        {
            var file = folder.File("step.pdf");
            await visit.Page.GotoAsync(step);
            await visit.Page.PdfAsync(new() { Path = file, Format = "A4", PreferCSSPageSize = true });
            sheets.Add(step, int.Parse(
                await ExternalTool.RunAsync(string.Empty, "qpdf", "--show-npages", file), CultureInfo.InvariantCulture));
        }

        Assert.Equal(13, sheets.Count);
        Assert.All(sheets, step => Assert.InRange(step.Value, 1, 2));
    }

    // Where the first line stands of the first paragraph after the heading that is a sentence.
    private async Task ShouldBeginInFirstScreenAsync(string path, ViewportSize screen)
    {
        await using var visit = await OpenAsync(path, new() { ViewportSize = screen });

        var top = await visit.Page.EvaluateAsync<float>(
            """
            () => {
              const heading = document.querySelector('main h1');
              const first = [...document.querySelectorAll('main p')]
                .filter(text => heading.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
                .filter(text => text.checkVisibility() && !text.closest('nav, .visually-hidden'))
                .find(text => /\p{L}[^.?!]*\s[^.?!]*\s[^.?!]*[.?!]/u.test(text.textContent.trim()));
              const words = document.createRange();
              words.selectNodeContents(first);
              return words.getClientRects()[0].top;
            }
            """);

        Assert.InRange(top, 0, screen.Height);
    }

    private async Task<Visit> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var visit = await chromium.VisitAsync((await sites.OnAsync(DatabaseKind.Sqlite)).Address, options);
        await visit.Page.GotoAsync(path);
        return visit;
    }
}
