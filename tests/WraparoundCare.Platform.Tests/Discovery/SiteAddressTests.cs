using System.Net;
using WraparoundCare.Platform.Tests.Package;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Discovery;

/// <summary>What an operator sets: the site's own address, who reads reports, which page is the error page.</summary>
public class SiteAddressTests(SharedSites sites)
{
    private const string SecurityTxt = "/.well-known/security.txt";

    [Fact]
    public async Task Read_SiteWithoutContact_HasNoSecurityTxt()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        using var answer = await client.GetAsync(SecurityTxt, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Read_ConfiguredSite_SaysWhatItWasTold()
    {
        var contact = Kennisplatform.DocumentsOf("textPage").Single(page => page.Attribute("nodeName")!.Value == "Contact");
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync(
            "--Website:SecurityTxt:Contact=mailto:meld@example.org",
            "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=https://kennis.example.org",
            "--Umbraco:CMS:Content:Error404Collection:0:Culture=default",
            $"--Umbraco:CMS:Content:Error404Collection:0:ContentKey={contact.Attribute("key")!.Value}");
        using var client = new HttpClient { BaseAddress = site.Address };
        var reader = new DiscoveryReader(client);
        var text = (await client.GetStringAsync(SecurityTxt, TestContext.Current.CancellationToken)).Split('\n');

        Assert.Equal(
            [
                "Contact: mailto:meld@example.org",
                "Preferred-Languages: nl, en",
                "Canonical: https://kennis.example.org/.well-known/security.txt",
            ],
            text.Where(line => line.Length > 0 && !line.StartsWith("Expires: ", StringComparison.Ordinal)));
        Assert.InRange(Expires(text), TimeProvider.System.GetUtcNow().AddMonths(5), TimeProvider.System.GetUtcNow().AddMonths(7));
        Assert.All((await reader.XmlAsync("/sitemap.xml")).Descendants(DiscoveryReader.Sitemap + "loc"),
            page => Assert.StartsWith("https://kennis.example.org/", page.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(Kennisplatform.AddressOf(contact), await reader.PathsAsync());
        Assert.Equal(
            "https://kennis.example.org/de-13-stappen",
            (await reader.PageAsync("/de-13-stappen?stap=x")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Start_WithContactThatIsNoAddress_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");
        await using var site = await SiteProcess.RunToEndAsync(database, folder, "--Website:SecurityTxt:Contact=meld@example.org");

        Assert.NotEqual(0, site.ExitCode);
        Assert.Contains("Website:SecurityTxt:Contact", site.Output, StringComparison.Ordinal);
    }

    private static DateTimeOffset Expires(string[] text) => DateTimeOffset.Parse(
        text.Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..],
        System.Globalization.CultureInfo.InvariantCulture);
}
