using AngleSharp.Html.Parser;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.PracticeProjects.Maps;

/// <summary>Pictures of a tile server are only there when an operator asked for them, and only then may the browser load them.</summary>
public class MapTilesOnPageTests(SharedSites sites)
{
    private const string Page = "/praktijkprojecten";

    [Fact]
    public async Task Read_MapAsShipped_LoadsNothingFromElsewhere()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        using var answer = await client.GetAsync(Page, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(
            "<image", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("img-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MapWithTiles_ShowsThemAndMayLoadThem()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync(
            "--Platform:MapTiles:Address=https://tiles.example.org/{z}/{x}/{y}.png",
            "--Platform:MapTiles:Attribution=Voorbeeld (CC BY 4.0)");
        using var client = new HttpClient { BaseAddress = site.Address };
        using var answer = await client.GetAsync(Page, TestContext.Current.CancellationToken);
        var page = await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.NotEmpty(page.QuerySelectorAll(".map image[href^='https://tiles.example.org/10/']"));
        Assert.Contains("Voorbeeld (CC BY 4.0)", page.QuerySelector(".map-section")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "img-src 'self' https://tiles.example.org;",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithTilesThatCannotBeAskedFor_EndsWithTheReason()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");
        await using var site = await SiteProcess.RunToEndAsync(database, folder, "--Platform:MapTiles:Address=http://tiles.example.org/");

        Assert.Equal(1, site.ExitCode);
        Assert.Contains("Platform:MapTiles:Address", site.Output, StringComparison.Ordinal);
    }
}
