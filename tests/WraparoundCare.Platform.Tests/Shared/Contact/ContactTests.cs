using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Shared.Contact;

/// <summary>Nobody invents an address: the owner of the site sets it, and until then pages say so.</summary>
public class ContactTests(SharedSites sites)
{
    [Theory]
    [InlineData("/over-ons/contact")]
    [InlineData("/over-ons/colofon-en-bronnen")]
    [InlineData("/praktijkprojecten/deel-je-ervaring")]
    public async Task Read_PageWithoutAddress_SaysSoAndNothingOfSettings(string path)
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, path);

        Assert.Contains("nog geen contactadres", page.QuerySelector(".prose .notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Platform:Contact", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a[href^='mailto:']"));
    }

    [Fact]
    public async Task Read_PageWithAddress_ShowsItEverywhere()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync(
            "--Platform:Contact:Email=redactie@example.org", "--Platform:Contact:Phone=030 123 45 67", "--Platform:Contact:Name=Redactie");
        using var client = new HttpClient { BaseAddress = site.Address };

        foreach (var path in (string[])["/over-ons/contact", "/over-ons/colofon-en-bronnen", "/praktijkprojecten/deel-je-ervaring"])
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(path, TestContext.Current.CancellationToken));
            Assert.Equal(["mailto:redactie@example.org", "tel:0301234567"], page.Links(".prose .facts"));
            Assert.DoesNotContain("nog geen contactadres", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Start_WithAddressThatIsNone_EndsWithTheReason()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");
        await using var site = await SiteProcess.RunToEndAsync(database, folder, "--Platform:Contact:Email=geen-adres");

        Assert.Equal(1, site.ExitCode);
        Assert.Contains("Email", site.Output, StringComparison.Ordinal);
    }
}
