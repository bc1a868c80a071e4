using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Shared.Blocks;

/// <summary>Pages that editors build of blocks, as a visitor without JavaScript reads them.</summary>
public class BlocksTests(SharedSites sites)
{
    [Theory, AllDatabases]
    public async Task Read_PageOfBlocks_HasThemAllInOrder(DatabaseKind kind)
    {
        var page = await sites.ReadAsync(kind, "/praktijkprojecten/deel-je-ervaring");

        Assert.Equal(
            ["Bij een project", "Bij een ervaring"],
            page.QuerySelectorAll(".prose .unfold summary").Select(summary => summary.TextContent.Trim()));
        Assert.Equal(
            [
                "Wat je kunt delen", "Wat we vragen", "Geen gegevens van gezinnen", "Voor je iets verstuurt", "Wat er daarna gebeurt",
                "Insturen", "Lees ook",
            ],
            page.QuerySelectorAll(".prose h2").Select(heading => heading.TextContent.Trim()));
        Assert.Contains("/hulpmiddelen/checklist-niet-herleidbaar", page.Links(".prose"));
        Assert.Contains("/praktijkprojecten/ervaringen", page.Links(".prose"));
    }

    [Fact]
    public async Task Read_PageOfBlocks_ListsTheirHeadingsAndExplainsTheirTerms()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, "/praktijkprojecten/deel-je-ervaring");

        Assert.Contains("Insturen", page.QuerySelector(".contents")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".note-block a.term[href='#begrip-herleidbaar']") ?? page.QuerySelector(".note-block a.term"));
    }

    [Fact]
    public async Task Read_VideoElsewhere_LeadsThereAndLoadsNothing()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, "/wraparound-care/video");

        Assert.Contains("https://www.movisie.nl/tool/wraparound-care-model", page.Links(".prose"));
        Assert.Empty(page.QuerySelectorAll("video, iframe, embed, object"));
    }

    [Fact]
    public async Task Read_Home_HasASearchBoxAndAWayInForEachRole()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, "/");

        Assert.Single(page.QuerySelectorAll("[role=search]"));
        Assert.NotNull(page.QuerySelector(".hero [role=search]"));
        Assert.InRange(page.QuerySelectorAll("[aria-labelledby=rollen] .card").Length, 4, 9);
        Assert.All(page.QuerySelectorAll("[aria-labelledby=rollen] .card"), role => Assert.NotEmpty(role.QuerySelectorAll("a[href^='/']")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/de-13-stappen/7-crisisplan")]
    [InlineData("/zoeken?q=veilig")]
    public async Task Read_Header_LeadsToAcuteHelp(string path)
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, path);

        Assert.Equal("/acute-zorgen", page.QuerySelector("header .site-header__urgent")!.GetAttribute("href"));
        Assert.Contains("0800-2000", page.QuerySelector("[aria-labelledby=acute-zorgen]")!.TextContent, StringComparison.Ordinal);
    }
}
