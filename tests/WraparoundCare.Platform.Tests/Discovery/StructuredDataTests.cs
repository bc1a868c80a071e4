using System.Text.Json;
using WraparoundCare.Platform.Tests.Package;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Discovery;

public class StructuredDataTests(SharedSites sites)
{
    public static TheoryData<string> PageTypes =>
        [.. Kennisplatform.Documents.Select(document => document.Name.LocalName).Distinct()];

    [Theory, MemberData(nameof(PageTypes))]
    public async Task Read_PageOfEachType_SaysWhatItIsAndWhere(string type)
    {
        using var client = await ClientAsync();
        var path = Kennisplatform.AddressOf(Kennisplatform.DocumentsOf(type).First());
        var graph = await new DiscoveryReader(client).GraphAsync(path);

        Assert.Equal(ExpectedFor(type), graph[0].GetProperty("@type").GetString());
        Assert.Equal(new Uri(new Uri(SiteSettings.Address), path).AbsoluteUri, graph[0].GetProperty("url").GetString());
        Assert.NotEmpty(graph[0].GetProperty("name").GetString()!);
        Assert.NotEmpty(graph[0].GetProperty("description").GetString()!);
        Assert.Equal(type == "home" ? 1 : 2, graph.Count);
        Assert.All(graph.Skip(1), crumbs => AssertLeadsTo(crumbs, new Uri(new Uri(SiteSettings.Address), path).AbsoluteUri));
    }

    [Fact]
    public async Task Read_Step_ListsItsActionsInOrder()
    {
        using var client = await ClientAsync();
        var reader = new DiscoveryReader(client);
        var shown = (await reader.PageAsync("/de-13-stappen/7-crisisplan"))
            .QuerySelectorAll(".actions li")
            .Select(action => action.TextContent.Trim());
        var told = (await reader.GraphAsync("/de-13-stappen/7-crisisplan"))[0].GetProperty("step").EnumerateArray();

        Assert.Equal(shown, told.Select(step => step.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Read_Tool_PointsToItsFile()
    {
        using var client = await ClientAsync();
        var tool = (await new DiscoveryReader(client).GraphAsync("/hulpmiddelen/overzicht-betrokkenen"))[0];
        var address = new Uri(tool.GetProperty("encoding")[0].GetProperty("contentUrl").GetString()!);
        using var file = await client.GetAsync(address.AbsolutePath, TestContext.Current.CancellationToken);

        Assert.True(file.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Read_FictitiousProject_SaysThatItIs()
    {
        using var client = await ClientAsync();
        var project = (await new DiscoveryReader(client).GraphAsync("/praktijkprojecten/voorbeeldproject-de-kring"))[0];

        Assert.Equal("Voorbeeldproject (fictief)", project.GetProperty("genre").GetString());
    }

    [Fact]
    public async Task Read_Page_HasCardThatNeedsNoOtherSite()
    {
        using var client = await ClientAsync();
        var page = await new DiscoveryReader(client).PageAsync("/de-13-stappen");
        var image = new Uri(page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!);
        using var answer = await client.GetAsync(image.AbsolutePath, TestContext.Current.CancellationToken);

        Assert.Equal(new Uri(SiteSettings.Address).Authority, image.Authority);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"),
            page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Read_Manifest_NamesIconsOfTheRightSize()
    {
        using var client = await ClientAsync();
        var manifest =
            JsonDocument.Parse(await client.GetStringAsync("/site.webmanifest", TestContext.Current.CancellationToken)).RootElement;

        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            var bytes = await client.GetByteArrayAsync(icon.GetProperty("src").GetString(), TestContext.Current.CancellationToken);
            var width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16));
            var height = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20));
            Assert.Equal(icon.GetProperty("sizes").GetString(), $"{width}x{height}");
        }
    }

    private static string ExpectedFor(string type) => type switch
    {
        "home" => "WebSite",
        "modelStep" => "HowTo",
        "tool" => "DigitalDocument",
        "term" => "DefinedTerm",
        "question" => "FAQPage",
        "search" => "SearchResultsPage",
        "article" or "textPage" or "modelPage" or "principle" or "practiceProject" or "programmePage" or "experience" => "Article",

        // The meetings in the package are made up, so they are no Event.
        "event" => "Article",
        "newsItem" => "NewsArticle",
        _ => "CollectionPage",
    };

    private static void AssertLeadsTo(JsonElement crumbs, string address)
    {
        var items = crumbs.GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal("BreadcrumbList", crumbs.GetProperty("@type").GetString());
        Assert.Equal(Enumerable.Range(1, items.Count), items.Select(item => item.GetProperty("position").GetInt32()));
        Assert.Equal(address, items[^1].GetProperty("item").GetString());
    }

    private async Task<HttpClient> ClientAsync() => new() { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
}
