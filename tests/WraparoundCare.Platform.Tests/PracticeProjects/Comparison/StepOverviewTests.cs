using AngleSharp.Dom;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.PracticeProjects.Comparison;

/// <summary>How far all projects are with each step.</summary>
public class StepOverviewTests(SharedSites sites)
{
    private const string Page = "/praktijkprojecten/stand-per-stap";

    [Theory, AllDatabases]
    public async Task Read_EachStep_CountsEveryProjectOnce(DatabaseKind kind)
    {
        var rows = Rows(await sites.ReadAsync(kind, Page));

        Assert.Equal(13, rows.Count);
        Assert.All(rows, row => Assert.Equal(8, Counts(row).Sum()));
        Assert.Equal([1, 2, 2, 3], Counts(rows[6]).Order());
    }

    [Fact]
    public async Task Read_Steps_SaysWhereKnowledgeIsMissing()
    {
        var rows = Rows(await sites.ReadAsync(DatabaseKind.Sqlite, Page));

        Assert.Equal("Weinig kennis: er is maar één ervaring", Knowledge(rows[0]));
        Assert.Equal("Hier ontbreekt kennis: er zijn geen ervaringen", Knowledge(rows[5]));
        Assert.Contains("1 bij Stap 7", rows[6].TextContent, StringComparison.Ordinal);
        Assert.Equal("/praktijkprojecten/ervaringen/oefenen-op-een-rustige-middag", rows[6].QuerySelector("td a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Count_WithoutExamples_LeavesOutWhatWasMadeUp()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, $"{Page}?voorbeelden=zonder");

        Assert.Contains("Dit gaat over 3 projecten.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(Rows(page), row =>
        {
            Assert.Equal([0, 0, 0, 3], Counts(row));
            Assert.Equal("Hier ontbreekt kennis: geen project doet dit volledig en er zijn geen ervaringen", Knowledge(row));
        });
    }

    [Fact]
    public async Task Read_Drawing_IsMadeOfTheNumbersBesideIt()
    {
        foreach (var row in Rows(await sites.ReadAsync(DatabaseKind.Sqlite, Page)))
        {
            var parts = row.QuerySelectorAll("svg[aria-hidden=true] rect").Select(part => int.Parse(
                part.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) / 10);

            Assert.Equal(Counts(row).Where(count => count > 0), parts);
        }
    }

    [Theory]
    [InlineData("/praktijkprojecten")]
    [InlineData("/praktijkprojecten/vergelijken")]
    public async Task Read_PagesAroundIt_LeadThere(string path) =>
        Assert.Contains(Page, (await sites.ReadAsync(DatabaseKind.Sqlite, path)).Links("main"));

    private static List<IElement> Rows(IParentNode page) => [.. page.QuerySelectorAll("table.compare tbody tr")];

    private static IEnumerable<int> Counts(IElement row) => row.QuerySelectorAll("td").Take(4).Select(cell => cell.Number());

    private static string Knowledge(IElement row) => string.Join(
        ' ', row.QuerySelector("td:last-child")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
