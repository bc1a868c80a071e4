using System.Text;
using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.PracticeProjects;

public class ComparisonJourneyTests(Chromium chromium, SharedSites sites)
{
    private const string Four = "/praktijkprojecten/vergelijken?project=voorbeeldproject-de-kring&project=voorbeeldproject-verder"
        + "&project=voorbeeldproject-vangnet&project=pilot-wraparound-care-amersfoort&toon=markeer";

    [Theory, AllDatabases]
    public async Task Compare_WithoutJavaScript_FromTheListToTheSpreadsheet(DatabaseKind kind)
    {
        await using var visit = await chromium.VisitAsync(
            (await sites.OnAsync(kind)).Address, new() { JavaScriptEnabled = false, ViewportSize = Viewports.Phone });
        var page = visit.Page;
        await page.GotoAsync("/praktijkprojecten");

        // One is too few: the form asks for another.
        await page.GetByLabel("Vergelijk Voorbeeldproject De Kring").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vergelijk wat je aankruiste" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Voorbeeldproject De Kring")).ToBeCheckedAsync();
        await page.GetByLabel("Voorbeeldproject Verder").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vergelijk", Exact = true }).ClickAsync();

        var differences = page.GetByRole(AriaRole.Link, new() { Name = "Alleen verschillen" });
        await differences.ClickAsync();
        await Assertions.Expect(differences).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page.GetByText("Herkomst", new() { Exact = true })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Voorbeeldproject Verder", new() { Exact = true }).First).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Download als spreadsheet (CSV)" }).ClickAsync());
        Assert.Equal("vergelijking.csv", download.SuggestedFilename);
        Assert.Contains(
            "Wijk bij Duurstede",
            await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_LinkOnAProject_AsksForTheOthers()
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/praktijkprojecten/voorbeeldproject-vangnet");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Vergelijk met andere projecten" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByLabel("Voorbeeldproject Vangnet")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(800, 700)]
    [InlineData(900, 700)]
    [InlineData(1280, 900)]
    public async Task Show_FourProjects_FitsAndSaysWhoseEachAnswerIs(int width, int height)
    {
        await using var visit = await chromium.VisitAsync(
            await SiteAsync(), new() { ViewportSize = new() { Width = width, Height = height } });
        await visit.Page.GotoAsync(Four);

        await visit.Page.ShouldBeAccessibleAsync();
        await visit.Page.ShouldFitItsWidthAsync();
        var name = visit.Page.Locator(".compare__name").First;
        var column = visit.Page.Locator(".compare thead th").Nth(1);
        Assert.Equal(width < 896, await name.IsVisibleAsync());
        Assert.Equal(width >= 896, (await column.BoundingBoxAsync())!.Width > 100);
    }

    [Fact]
    public async Task Press_TabBackThroughTheTable_KeepsWhatHasTheFocusInSight()
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { ViewportSize = new() { Width = 1280, Height = 700 } });
        await visit.Page.GotoAsync(Four);
        var links = visit.Page.Locator("#stappen ~ table tbody a");
        await links.Last.FocusAsync();

        for (var step = await links.CountAsync(); step > 1; step--)
        {
            await visit.Page.Keyboard.PressAsync("Shift+Tab");
            Assert.True(await visit.Page.EvaluateAsync<bool>(
                """
                () => {
                  const focused = document.activeElement;
                  const box = focused.getClientRects()[0];
                  return focused.contains(document.elementFromPoint(box.x + 2, box.y + box.height / 2));
                }
                """));
        }
    }

    [Theory]
    [InlineData(Four)]
    [InlineData("/praktijkprojecten/stand-per-stap")]
    public async Task Show_OwnColours_KeepsTheTableAccessible(string path)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { ForcedColors = ForcedColors.Active });
        await visit.Page.GotoAsync(path);

        await visit.Page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Print_Comparison_KeepsColumnsAndLeavesOutWhatCannotBeUsed()
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { ViewportSize = new() { Width = 1000, Height = 700 } });
        await visit.Page.GotoAsync(Four);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visit.Page.Locator(".compare").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".compare-choice")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".compare-links")).ToBeHiddenAsync();
        var header = visit.Page.Locator(".compare thead th").First;
        Assert.Equal("static", await header.EvaluateAsync<string>("part => getComputedStyle(part).position"));
    }

    private async Task<Uri> SiteAsync() => (await sites.OnAsync(DatabaseKind.Sqlite)).Address;
}
