using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Themes;

/// <summary>A theme gathers what is about it, and whatever is about a theme leads to it.</summary>
public class ThemeTests(SharedSites sites)
{
    private const string Theme = "/kennisbank/themas/veiligheid-en-crisis";

    [Theory, AllDatabases]
    public async Task Read_Theme_GathersPagesOfEachKind(DatabaseKind kind)
    {
        var links = (await sites.ReadAsync(kind, Theme)).Links(".columns__main");

        Assert.Contains("/de-13-stappen/7-crisisplan", links);
        Assert.Contains("/kennisbank/artikelen/meldcode-in-vijf-stappen", links);
        Assert.Contains("/kennisbank/vragen/crisisplan-of-veiligheidsplan", links);
        Assert.Contains("/kennisbank/begrippen/veiligheidsplan", links);
        Assert.Contains("/praktijkprojecten/voorbeeldproject-rust-aan-tafel", links);
        Assert.Contains("/praktijkprojecten/ervaringen/oefenen-op-een-rustige-middag", links);
    }

    [Theory]
    [InlineData("/de-13-stappen/7-crisisplan")]
    [InlineData("/kennisbank/artikelen/meldcode-in-vijf-stappen")]
    [InlineData("/kennisbank/begrippen/veiligheidsplan")]
    [InlineData("/praktijkprojecten/voorbeeldproject-rust-aan-tafel")]
    public async Task Read_PageAboutTheme_LeadsToTheTheme(string path)
        => Assert.Contains(Theme, (await sites.ReadAsync(DatabaseKind.Sqlite, path)).Links("main"));

    [Fact]
    public async Task Read_Overview_CountsWhatEachThemeShows()
    {
        var overview = await sites.ReadAsync(DatabaseKind.Sqlite, "/kennisbank/themas");

        Assert.Equal(13, overview.QuerySelectorAll(".card").Length);
        foreach (var card in overview.QuerySelectorAll(".card"))
        {
            var theme = await sites.ReadAsync(DatabaseKind.Sqlite, card.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(card.QuerySelector(".card__meta")!.Number(), theme.QuerySelectorAll(".theme-section li").Length);
        }
    }

    [Fact]
    public async Task Read_MadeUpProjectAtTheme_SaysThatItIs()
    {
        var entry = (await sites.ReadAsync(DatabaseKind.Sqlite, Theme)).QuerySelectorAll(".theme-section li")
            .First(item => item.QuerySelector("a[href*=voorbeeldproject-]") is not null);

        Assert.Equal("Voorbeeldproject (fictief)", entry.QuerySelector(".utrecht-data-badge")!.TextContent);
    }
}
