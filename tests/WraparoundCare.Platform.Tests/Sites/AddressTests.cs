using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Platform.Tests.Discovery;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>Every page has one address of its own, whatever an editor calls it, and moving keeps the tree a tree.</summary>
[Collection(nameof(KernelHost))]
public class AddressTests
{
    private static readonly string[][] SameSegment =
        [["Testpagina met URL", "Testpagina (met URL)"], ["Zoë", "Zoe", "ZOË"], ["a.b", "ab"], ["Één plan", "Een plan"]];

    private static readonly string[] NoSegment = ["???", "…", "!!!", "👪", "-"];

    // One site for all of it: starting one takes far longer than what is asked of it here.
    [Theory, AllDatabases]
    public async Task Publish_NamesOfAllKinds_GiveEachPageAnAddressOfItsOwn(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);

        await NamesThatBecomeTheSameAsync(site);
        await NamesWithoutALetterAsync(site);
        await AccentsThatAreWrittenApartAsync(site);
        await PageThatIsCalledMediaAsync(site);
        await SlashThatIsHiddenAsync(site);
        await RangeInAnotherUnitAsync(site);
        MoveBelowItself(site);
        MoveFolderBelowItself(site);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task NamesThatBecomeTheSameAsync(RunningSite site)
    {
        foreach (var names in SameSegment)
        {
            var addresses = new HashSet<string>();
            foreach (var name in names)
            {
                var page = Publish(site, name);
                Assert.True(addresses.Add(await AddressOfAsync(site, page)), name);
            }
        }

        // An address stays when the page is published again, and is free again when its page has gone.
        var (first, second) = (site.Find("a.b"), site.Find("ab"));
        Assert.EndsWith("/ab-1", await AddressOfAsync(site, Publish(site, second)), StringComparison.Ordinal);
        Assert.True(site.Documents.MoveToRecycleBin(first).Success);
        Assert.EndsWith("/ab", await AddressOfAsync(site, Publish(site, second)), StringComparison.Ordinal);
    }

    private static async Task NamesWithoutALetterAsync(RunningSite site)
    {
        foreach (var name in NoSegment)
        {
            var page = Publish(site, name);
            var below = Publish(site, "Onder " + name, page);

            var address = await AddressOfAsync(site, page);
            Assert.StartsWith("/over-ons/", address, StringComparison.Ordinal);
            Assert.StartsWith(address + "/", await AddressOfAsync(site, below), StringComparison.Ordinal);
        }

        var sitemap = await site.Client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("//", sitemap.Replace("://", ":", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task AccentsThatAreWrittenApartAsync(RunningSite site)
    {
        const string name = "Coördinatie één gezin";
        var together = await AddressOfAsync(site, Publish(site, name));
        var apart = await AddressOfAsync(site, Publish(site, name.Normalize(NormalizationForm.FormD)));

        Assert.Equal(together + "-1", apart);
    }

    private static async Task PageThatIsCalledMediaAsync(RunningSite site)
    {
        var media = Publish(site, "Media", site.Documents.GetRootContent().First());
        var papers = Publish(site, "Kranten", media);

        Assert.Equal("/media", await AddressOfAsync(site, media));
        Assert.Equal("/media/kranten", await AddressOfAsync(site, papers));
        using var missing = await site.Client.GetAsync("/media/abc/bestaat-niet.pdf", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static async Task SlashThatIsHiddenAsync(RunningSite site)
    {
        foreach (var path in new[] { "/de-13-stappen%2F3-team", "/de-13-stappen%2f3-team", "/de-13-stappen%5C3-team" })
        {
            using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, path);
        }
    }

    private static async Task RangeInAnotherUnitAsync(RunningSite site)
    {
        foreach (var (unit, status) in new[] { ("items", HttpStatusCode.OK), ("bytes", HttpStatusCode.PartialContent) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/icons/icon-192.png");
            request.Headers.Range = new RangeHeaderValue(0, 5) { Unit = unit };
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    private static void MoveBelowItself(RunningSite site)
    {
        var (page, below) = (site.Find("Kennisbank"), site.Find("Meldcode in vijf stappen"));

        Assert.False(site.Documents.Move(page, below.Id).Success);
        Assert.False(site.Documents.Move(page, page.Id).Success);
        page.ParentId = below.Id;
        Assert.Throws<InvalidOperationException>(() => site.Documents.Save(page));

        Assert.Equal(site.Documents.GetRootContent().First().Id, site.Find("Kennisbank").ParentId);
    }

    private static void MoveFolderBelowItself(RunningSite site)
    {
        var media = site.App.Services.GetRequiredService<IMediaService>();
        var folder = Folder(media, "Foto's", -1);
        var below = Folder(media, "2026", folder.Id);

        Assert.Throws<InvalidOperationException>(() => media.Move(folder, below.Id));

        Assert.Equal(-1, media.GetById(folder.Id)!.ParentId);
    }

    private static IMedia Folder(IMediaService media, string name, int parent)
    {
        var folder = media.CreateMedia(name, parent, "Folder");
        Assert.True(media.Save(folder).Success);
        return folder;
    }

    private static IContent Publish(RunningSite site, string name, IContent? parent = null) =>
        Publish(site, site.Documents.Create(name, (parent ?? site.Find("Over ons")).Id, "textPage"));

    private static IContent Publish(RunningSite site, IContent page)
    {
        Assert.True(site.Documents.Save(page).Success);
        Assert.True(site.Documents.Publish(page, []).Success, page.Name);
        return page;
    }

    // The address that the site gives, which must lead to this page and no other.
    private static async Task<string> AddressOfAsync(RunningSite site, IContent page)
    {
        using var context = site.App.Services.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        var address = site.App.Services.GetRequiredService<IPublishedUrlProvider>().GetUrl(page.Key);
        var shown = await new DiscoveryReader(site.Client).PageAsync(address);
        Assert.Equal(page.Name, shown.QuerySelector("h1")!.TextContent);
        return address;
    }
}
