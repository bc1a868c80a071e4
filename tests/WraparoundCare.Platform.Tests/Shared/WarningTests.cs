using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Shared;

/// <summary>What must be read first, because people may be in danger.</summary>
public class WarningTests(SharedSites sites)
{
    [Theory]
    [InlineData("/de-13-stappen/7-crisisplan", "Wacht dan niet op stap 7")]
    [InlineData("/kennisbank/artikelen/meldcode-in-vijf-stappen", "Bel 112")]
    public async Task Read_PageWithAWarning_HasItBeforeAllOtherText(string path, string words)
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, path);

        Assert.Contains(words, page.QuerySelector("h1 + .alarm")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main .alarm"));
    }

    [Fact]
    public async Task Read_PageWithoutAWarning_HasNoBox() =>
        Assert.Empty((await sites.ReadAsync(DatabaseKind.Sqlite, "/de-13-stappen/1-sleutelpersonen")).QuerySelectorAll(".alarm"));

    [Theory, AllDatabases]
    public async Task Find_WordsOfAWarning_LeadsToItsPage(DatabaseKind kind) => Assert.Contains(
        "/de-13-stappen/7-crisisplan", (await sites.ReadAsync(kind, "/zoeken?q=acute+onveiligheid")).Links(".results__title"));

    [Fact]
    public async Task Follow_AcuteHelp_ShowsTheNumbersAtOnce()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, "/acute-zorgen");

        var numbers = page.QuerySelectorAll("main a[href^=tel]").Select(link => link.GetAttribute("href"));
        Assert.Empty(((string[])["tel:112", "tel:08002000", "tel:113", "tel:08000432"]).Except(numbers));
        Assert.DoesNotContain("/acute-zorgen", page.Links(".menu__list"));
    }
}
