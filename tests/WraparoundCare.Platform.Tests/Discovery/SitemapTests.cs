using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using WraparoundCare.Platform.Tests.Package;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Discovery;

public class SitemapTests(SharedSites sites)
{
    [Theory, AllDatabases]
    public async Task Read_Sitemap_HoldsEveryPublishedPageOnce(DatabaseKind kind)
    {
        using var client = await ClientAsync(kind);
        var paths = await new DiscoveryReader(client).PathsAsync();

        Assert.Equal(Kennisplatform.Documents.Select(Kennisplatform.AddressOf).Order(), paths.Order());
    }

    [Fact]
    public async Task Follow_EveryAddressInSitemap_OpensThatVeryPage()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);
        var reader = new DiscoveryReader(client);

        foreach (var path in await reader.PathsAsync())
        {
            var page = await reader.PageAsync(path);
            Assert.Equal(
                new Uri(new Uri(SiteSettings.Address), path).AbsoluteUri,
                page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.NotEmpty(page.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? string.Empty);
        }
    }

    [Fact]
    public async Task Read_Sitemap_SaysWhenPagesChanged()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);
        var root = await new DiscoveryReader(client).XmlAsync("/sitemap.xml");

        Assert.Equal(DiscoveryReader.Sitemap + "urlset", root.Name);
        Assert.All(root.Elements(), url => Assert.Equal(
            [DiscoveryReader.Sitemap + "loc", DiscoveryReader.Sitemap + "lastmod"], url.Elements().Select(element => element.Name)));
        Assert.All(root.Descendants(DiscoveryReader.Sitemap + "lastmod"), changed => Assert.True(DateTimeOffset.TryParseExact(
            changed.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)));
    }

    [Fact]
    public async Task Read_Robots_PointsToSitemap()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);
        var lines = (await client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken)).Split('\n');

        Assert.Contains("User-agent: *", lines);
        Assert.Contains($"Sitemap: {new Uri(new Uri(SiteSettings.Address), "/sitemap.xml")}", lines);
        Assert.DoesNotContain("Disallow: /", lines);
    }

    [Theory]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/feed.atom", "application/atom+xml")]
    [InlineData("/kennisbank/artikelen.atom", "application/atom+xml")]
    [InlineData("/site.webmanifest", "application/manifest+json")]
    public async Task Ask_Again_IsNotModified(string path, string contentType)
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), TestContext.Current.CancellationToken);
        var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(head.Headers.ETag!.Tag));
        using var answer = await client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, contentType), (head.StatusCode, head.Content.Headers.ContentType!.MediaType));
        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    private async Task<HttpClient> ClientAsync(DatabaseKind kind) => new() { BaseAddress = (await sites.OnAsync(kind)).Address };
}
