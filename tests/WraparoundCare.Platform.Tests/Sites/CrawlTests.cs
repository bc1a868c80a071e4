using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Package;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>Every link that a visitor can follow leads somewhere, and no page is far from the front door.</summary>
public sealed class CrawlTests(SharedSites sites)
{
    private const int MaxClicks = 3;

    [Fact]
    public async Task Follow_LinksFromHome_FindsEveryPageWithinThreeClicksAndNoneMissing()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        var found = new HashSet<string> { "/" };
        string[] step = ["/"];
        for (var clicks = 0; step.Length > 0; clicks++)
        {
            var next = new List<string>();
            foreach (var path in step)
            {
                next.AddRange(await LinksOnAsync(client, path));
            }

            step = [.. next.Where(found.Add)];
            Assert.True(clicks < MaxClicks || !step.Any(IsPage), $"more than {MaxClicks} clicks away: {string.Join(", ", step)}");
        }

        Assert.Subset(found, Kennisplatform.Documents.Select(Kennisplatform.AddressOf).ToHashSet());
    }

    // Each list links to many narrowed lists; those of the list itself are enough.
    private static async Task<IEnumerable<string>> LinksOnAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {path}");
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        var page = await new HtmlParser().ParseDocumentAsync(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.All(
            page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]),
            id => Assert.NotNull(page.GetElementById(id)));
        return page.QuerySelectorAll("a[href^='/']")
            .Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Where(href => IsPage(path) || IsPage(href));
    }

    private static bool IsPage(string path) => !path.Contains('?', StringComparison.Ordinal);
}
