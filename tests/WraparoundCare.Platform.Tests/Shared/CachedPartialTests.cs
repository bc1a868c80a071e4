using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Platform.Tests.Shared;

// The kernel keeps a static service provider: tests that host it inside the test process run one after the other.
/// <summary>Parts of pages that are kept are those of the page that is asked for, as it is now.</summary>
[Collection(nameof(KernelHost))]
public sealed class CachedPartialTests
{
    private const string Step = "/de-13-stappen/7-crisisplan";
    private const string Article = "/kennisbank/artikelen/meldcode-in-vijf-stappen";
    private const string OtherArticle = "/kennisbank/artikelen/een-veiligheidsplan-dat-geen-schijn-is";
    private const string Domain = "voorbeeld.example";

    // One site for all of it: installing the package takes far longer than what is asked of it here.
    [Theory, AllDatabases]
    public async Task Read_PagesInTurn_ShowsTheirOwnPartsAsTheyAreNow(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using var site = Site.Build([.. SiteSettings.For(database, folder.Path), "--urls=http://127.0.0.1:0", "--Website:PageCache:Enabled=false"]);
        await site.BootUmbracoAsync(TestContext.Current.CancellationToken);
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        await EachPageHasItsOwnAsync(client);
        await ChangeOfAnotherPageIsSeenAsync(site, client);
        await ChangeOfTheFrontPageIsSeenAsync(site, client);
        await PageForMembersIsInNoPartAsync(site, client);
        await EachHostHasItsOwnAddressesAsync(site, client);
        await site.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task EachPageHasItsOwnAsync(HttpClient client)
    {
        string[] steps = ["1-sleutelpersonen", "2-uitleg", "3-team", "2-uitleg", "1-sleutelpersonen", "3-team"];
        foreach (var step in steps)
        {
            var page = await ReadAsync(client, $"/de-13-stappen/{step}");

            Assert.Equal([$"/de-13-stappen/{step}"], page.Links(".progress").Where((_, at) => page.QuerySelectorAll(".progress a")[at].HasAttribute("aria-current")));
            Assert.DoesNotContain($"/de-13-stappen/{step}", page.Links(".neighbours"));
        }

        Assert.Equal(["/de-13-stappen/2-uitleg"], (await ReadAsync(client, "/de-13-stappen/1-sleutelpersonen")).Links(".neighbours"));
    }

    private static async Task ChangeOfAnotherPageIsSeenAsync(WebApplication site, HttpClient client)
    {
        var before = await ReadAsync(client, Step);

        Publish(site, "Meldcode in vijf stappen", "heading", "De meldcode is anders");

        var after = await ReadAsync(client, Step);
        Assert.DoesNotContain("De meldcode is anders", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("De meldcode is anders", after.QuerySelector($".at-step a[href='{Article}']")!.TextContent);
        Assert.Contains("De meldcode is anders", (await ReadAsync(client, OtherArticle)).QuerySelector("[aria-labelledby=verder-lezen]")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task ChangeOfTheFrontPageIsSeenAsync(WebApplication site, HttpClient client)
    {
        await ReadAsync(client, Step);

        Publish(site, Documents(site).GetRootContent().Single().Name!, "footerText", "Nieuwe voettekst.");

        Assert.All(
            [await ReadAsync(client, Step), await ReadAsync(client, "/kennisbank")],
            page => Assert.Contains("Nieuwe voettekst.", page.QuerySelector(".site-footer")!.TextContent, StringComparison.Ordinal));
    }

    private static async Task PageForMembersIsInNoPartAsync(WebApplication site, HttpClient client)
    {
        var principle = (await ReadAsync(client, Step)).Links(".principles")[0];
        (string, string)[] lists = [(Step, ".at-step"), (OtherArticle, "[aria-labelledby=verder-lezen]"), ("/kennisbank/artikelen", "main")];
        Assert.All(await LinksAsync(client, lists), links => Assert.Contains(Article, links));

        Protect(site, "Meldcode in vijf stappen");
        Protect(site, (await ReadAsync(client, principle)).QuerySelector("[aria-current=page]:not(.menu__link)")!.TextContent);

        Assert.All(await LinksAsync(client, lists), links => Assert.DoesNotContain(Article, links));
        Assert.DoesNotContain(principle, (await ReadAsync(client, Step)).Links("main"));
    }

    private static async Task EachHostHasItsOwnAddressesAsync(WebApplication site, HttpClient client)
    {
        var home = Documents(site).GetRootContent().Single();
        var domains = new DomainsUpdateModel { Domains = [new DomainModel { DomainName = Domain, IsoCode = "nl-NL" }] };
        Assert.True((await site.Services.GetRequiredService<IDomainService>().UpdateDomainsAsync(home.Key, domains)).Success);

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

    private static void Publish(WebApplication site, string name, string alias, string value)
    {
        var document = Find(site, name);
        document.SetValue(alias, value);
        Documents(site).Save(document);
        Assert.True(Documents(site).Publish(document, []).Success);
    }

    private static void Protect(WebApplication site, string name)
    {
        var other = Find(site, "Contact");
        Assert.True(site.Services.GetRequiredService<IPublicAccessService>().Save(new PublicAccessEntry(Find(site, name), other, other, [])).Success);
    }

    private static IContentService Documents(WebApplication site) => site.Services.GetRequiredService<IContentService>();

    private static IContent Find(WebApplication site, string name) =>
        Documents(site).GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == name);
}
