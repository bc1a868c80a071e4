using System.Globalization;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Discovery;

public class FeedsTests(SharedSites sites)
{
    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/kennisbank/artikelen.atom")]
    [InlineData("/praktijkprojecten/ervaringen.atom")]
    [InlineData("/actueel/nieuws.atom")]
    public async Task Read_Feed_HoldsWhatAtomRequires(string path)
    {
        using var client = await ClientAsync();
        var feed = await new DiscoveryReader(client).XmlAsync(path);

        Assert.Equal(DiscoveryReader.Atom + "feed", feed.Name);
        Assert.All(feed.Elements(DiscoveryReader.Atom + "entry").Append(feed), item =>
        {
            Assert.All(
                ["id", "title", "updated"], name => Assert.NotEmpty(Assert.Single(item.Elements(DiscoveryReader.Atom + name)).Value));
            Assert.Single(item.Elements(DiscoveryReader.Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            Assert.True(DateTimeOffset.TryParse(Text(item, "updated"), CultureInfo.InvariantCulture, out _));
            Assert.True(Uri.IsWellFormedUriString(Text(item, "id"), UriKind.Absolute));
        });
        Assert.NotEmpty(feed.Element(DiscoveryReader.Atom + "author")!.Element(DiscoveryReader.Atom + "name")!.Value);
        Assert.Equal(
            new Uri(new Uri(SiteSettings.Address), path).AbsoluteUri,
            feed.Elements(DiscoveryReader.Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
    }

    [Theory]
    [InlineData("/feed.atom", 25, "/")]
    [InlineData("/kennisbank/artikelen.atom", 25, "/kennisbank/artikelen/")]
    [InlineData("/praktijkprojecten/ervaringen.atom", 5, "/praktijkprojecten/ervaringen/")]
    public async Task Read_Feed_HoldsItsPagesNewestFirst(string path, int count, string below)
    {
        using var client = await ClientAsync();
        var entries = (await new DiscoveryReader(client).XmlAsync(path)).Elements(DiscoveryReader.Atom + "entry").ToList();
        var times = entries.Select(entry => Text(entry, "updated")).ToList();

        Assert.Equal(count, entries.Select(entry => Text(entry, "id")).Distinct().Count());
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.All(entries, entry => Assert.StartsWith(
            below, new Uri(entry.Element(DiscoveryReader.Atom + "link")!.Attribute("href")!.Value).AbsolutePath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_Page_NamesFeedsThatExist()
    {
        using var client = await ClientAsync();
        var feeds = (await new DiscoveryReader(client).PageAsync("/")).QuerySelectorAll("link[type='application/atom+xml']");

        Assert.Equal(4, feeds.Length);
        foreach (var feed in feeds)
        {
            using var answer = await client.GetAsync(feed.GetAttribute("href"), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
        }
    }

    private static string Text(System.Xml.Linq.XElement item, string name) => item.Element(DiscoveryReader.Atom + name)!.Value;

    private async Task<HttpClient> ClientAsync() => new() { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
}
