using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Shared;

/// <summary>Parts of pages that are kept are those of the page that is asked for, as it is now.</summary>
[Collection(nameof(KernelHost))]
public sealed class CachedPartialTests
{
    private const string Step = "/de-13-stappen/7-crisisplan";
    private const string Article = "/kennisbank/artikelen/een-veiligheidsplan-dat-geen-schijn-is";
    private const string OtherArticle = "/kennisbank/artikelen/meldcode-in-vijf-stappen";
    private const string Domain = "voorbeeld.example";

    // One site for all of it: installing the package takes far longer than what is asked of it here.
    [Theory, AllDatabases]
    public async Task Read_PagesInTurn_ShowsTheirOwnPartsAsTheyAreNow(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind, "--Website:PageCache:Enabled=false");
        var client = site.Client;

        await EachPageHasItsOwnAsync(client);
        await EachPageHasItsOwnHeadAndHeaderAsync(client);
        await EachListShowsWhatWasChosenAsync(client);
        await ChangeOfAnotherPageIsSeenAsync(site, client);
        await ChangeOfTheFrontPageIsSeenAsync(site, client);
        await PageForMembersIsInNoPartAsync(site, client);
        await EachHostHasItsOwnAddressesAsync(site, client);
    }

    private static async Task EachPageHasItsOwnAsync(HttpClient client)
    {
        string[] steps = ["1-sleutelpersonen", "2-uitleg", "3-team", "2-uitleg", "1-sleutelpersonen", "3-team"];
        foreach (var step in steps)
        {
            var page = await ReadAsync(client, $"/de-13-stappen/{step}");

            Assert.Equal(
                [$"/de-13-stappen/{step}"],
                page.Links(".progress").Where((_, at) => page.QuerySelectorAll(".progress a")[at].HasAttribute("aria-current")));
            Assert.DoesNotContain($"/de-13-stappen/{step}", page.Links(".neighbours"));
        }

        Assert.Equal(["/de-13-stappen/2-uitleg"], (await ReadAsync(client, "/de-13-stappen/1-sleutelpersonen")).Links(".neighbours"));
    }

    private static async Task EachPageHasItsOwnHeadAndHeaderAsync(HttpClient client)
    {
        string[] paths = [Step, "/kennisbank", Article, "/", Step, Article, "/kennisbank"];
        foreach (var path in paths)
        {
            var page = await ReadAsync(client, path);

            var part = path == "/" ? null : path.Split('/')[1];
            Assert.EndsWith(path, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            var current = page.QuerySelector(".menu__link[aria-current]");
            Assert.Equal(part is null ? null : $"/{part}", current?.GetAttribute("href"));
            Assert.Equal(part is null ? null : path == $"/{part}" ? "page" : "true", current?.GetAttribute("aria-current"));
        }
    }

    private static async Task EachListShowsWhatWasChosenAsync(HttpClient client)
    {
        const string List = "/kennisbank/artikelen";
        const string Narrowed = List + "?soort=hoe-doe-je-dat";
        var all = (await ReadAsync(client, List)).Links("main .card").Count;

        foreach (var path in new[] { Narrowed, List, Narrowed, List + "?sorteer=naam", List })
        {
            var page = await ReadAsync(client, path);

            Assert.Equal(path == Narrowed, page.QuerySelector(".chosen") is not null);
            Assert.Equal(path == Narrowed, page.Links("main .card").Count < all);
            var order = path.Contains("naam", StringComparison.Ordinal) ? "Naam" : "Nieuwste";
            Assert.Equal(order, page.QuerySelector(".sorts [aria-current]")!.TextContent);
        }
    }

    private static async Task ChangeOfAnotherPageIsSeenAsync(RunningSite site, HttpClient client)
    {
        var before = await ReadAsync(client, Step);

        Publish(site, "Een veiligheidsplan dat geen schijn is", "heading", "Het veiligheidsplan is anders");

        var after = await ReadAsync(client, Step);
        Assert.DoesNotContain("Het veiligheidsplan is anders", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Het veiligheidsplan is anders", after.QuerySelector($".at-step a[href='{Article}']")!.TextContent);
        Assert.Contains(
            "Het veiligheidsplan is anders",
            (await ReadAsync(client, OtherArticle)).QuerySelector("[aria-labelledby=verder-lezen]")!.TextContent,
            StringComparison.Ordinal);
    }

    private static async Task ChangeOfTheFrontPageIsSeenAsync(RunningSite site, HttpClient client)
    {
        await ReadAsync(client, Step);

        Publish(site, site.Documents.GetRootContent().Single().Name!, "footerText", "Nieuwe voettekst.");

        Assert.All(
            [await ReadAsync(client, Step), await ReadAsync(client, "/kennisbank")],
            page => Assert.Contains("Nieuwe voettekst.", page.QuerySelector(".site-footer")!.TextContent, StringComparison.Ordinal));
    }

    private static async Task PageForMembersIsInNoPartAsync(RunningSite site, HttpClient client)
    {
        var principle = (await ReadAsync(client, Step)).Links(".principles")[0];
        (string, string)[] lists =
            [(Step, ".at-step"), (OtherArticle, "[aria-labelledby=verder-lezen]"), ("/kennisbank/artikelen", "main")];
        Assert.All(await LinksAsync(client, lists), links => Assert.Contains(Article, links));

        Protect(site, "Een veiligheidsplan dat geen schijn is");
        Protect(site, (await ReadAsync(client, principle)).QuerySelector("[aria-current=page]:not(.menu__link)")!.TextContent);

        Assert.All(await LinksAsync(client, lists), links => Assert.DoesNotContain(Article, links));
        Assert.DoesNotContain(principle, (await ReadAsync(client, Step)).Links("main"));
    }

    private static async Task EachHostHasItsOwnAddressesAsync(RunningSite site, HttpClient client)
    {
        var home = site.Documents.GetRootContent().Single();
        var domains = new DomainsUpdateModel { Domains = [new DomainModel { DomainName = Domain, IsoCode = "nl-NL" }] };
        Assert.True((await site.App.Services.GetRequiredService<IDomainService>().UpdateDomainsAsync(home.Key, domains)).Success);

        foreach (var host in new[] { Domain, "localhost", Domain, "localhost" })
        {
            var next = Assert.Single((await ReadAsync(client, "/de-13-stappen/1-sleutelpersonen", host)).Links(".neighbours"));

            Assert.Equal(host == Domain ? "/de-13-stappen/2-uitleg" : $"http://{Domain}/de-13-stappen/2-uitleg", next);
        }
    }

    private static async Task<IDocument> ReadAsync(HttpClient client, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken);
    }

    private static async Task<List<IReadOnlyList<string>>> LinksAsync(HttpClient client, IEnumerable<(string Path, string Selector)> lists)
    {
        List<IReadOnlyList<string>> links = [];
        foreach (var (path, selector) in lists)
        {
            links.Add((await ReadAsync(client, path)).Links(selector));
        }

        return links;
    }

    private static void Publish(RunningSite site, string name, string alias, string value)
    {
        var document = site.Find(name);
        document.SetValue(alias, value);
        site.Documents.Save(document);
        Assert.True(site.Documents.Publish(document, []).Success);
    }

    private static void Protect(RunningSite site, string name)
    {
        var other = site.Find("Contact");
        Assert.True(site.App.Services.GetRequiredService<IPublicAccessService>()
            .Save(new PublicAccessEntry(site.Find(name), other, other, [])).Success);
    }
}
