using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WraparoundCare.Platform.Tests.Discovery;

/// <summary>Reads what the site says of itself, as a program does.</summary>
internal sealed class DiscoveryReader(HttpClient client)
{
    public static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<XElement> XmlAsync(string path) =>
        XDocument.Parse(await client.GetStringAsync(path, TestContext.Current.CancellationToken)).Root!;

    /// <summary>The paths in the sitemap.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync() =>
        [.. (await XmlAsync("/sitemap.xml"))
            .Elements(Sitemap + "url")
            .Select(url => new Uri(url.Element(Sitemap + "loc")!.Value).AbsolutePath)];

    public async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(
        await client.GetStringAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    /// <summary>The things in the structured data of a page.</summary>
    public async Task<IReadOnlyList<JsonElement>> GraphAsync(string path)
    {
        var data = Assert.Single((await PageAsync(path)).QuerySelectorAll("head script[type='application/ld+json']")).TextContent;
        var root = JsonDocument.Parse(data).RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return [.. root.GetProperty("@graph").EnumerateArray()];
    }
}
