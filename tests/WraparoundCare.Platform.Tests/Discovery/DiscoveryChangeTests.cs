using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Platform.Tests.Discovery;

// The kernel keeps a static service provider: tests that host it inside the test process run one after the other.
/// <summary>Nothing that is not public is told, and what an editor changes is told at once.</summary>
[Collection(nameof(KernelHost))]
public class DiscoveryChangeTests
{
    private const string Article = "/kennisbank/artikelen/meldcode-in-vijf-stappen";
    private const string Articles = "/kennisbank/artikelen";

    // One site for all of it: installing the package takes far longer than what is asked of it here.
    [Theory, AllDatabases]
    public async Task Change_Pages_IsToldAtOnceAndNoMoreThanIsPublic(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using var site = Site.Build([.. SiteSettings.For(database, folder.Path), "--urls=http://127.0.0.1:0"]);
        await site.BootUmbracoAsync(TestContext.Current.CancellationToken);
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        var reader = new DiscoveryReader(client);

        await TextThatLooksLikeMarkupStaysTextAsync(site, reader);
        await UnpublishedPageIsNotToldAsync(site, reader);
        await SectionForMembersIsNotToldAsync(site, reader);
        await site.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task TextThatLooksLikeMarkupStaysTextAsync(WebApplication site, DiscoveryReader reader)
    {
        const string heading = "</script><script>alert(\"1\")</script> & <!--";
        var article = Find(site, "Meldcode in vijf stappen");
        article.SetValue("heading", heading + "\v.");
        Documents(site).Save(article);
        Assert.True(Documents(site).Publish(article, []).Success);

        Assert.Equal(heading + ".", (await reader.GraphAsync(Article))[0].GetProperty("headline").GetString());
        Assert.Equal(heading + ".", (await reader.XmlAsync("/feed.atom")).Element(DiscoveryReader.Atom + "entry")!.Element(DiscoveryReader.Atom + "title")!.Value);
    }

    private static async Task UnpublishedPageIsNotToldAsync(WebApplication site, DiscoveryReader reader)
    {
        Assert.Contains(Article, await reader.PathsAsync());

        Assert.True(Documents(site).Unpublish(Find(site, "Meldcode in vijf stappen")).Success);

        Assert.DoesNotContain(Article, await reader.PathsAsync());
        Assert.DoesNotContain(Article, (await reader.XmlAsync("/kennisbank/artikelen.atom")).ToString(), StringComparison.Ordinal);
    }

    private static async Task SectionForMembersIsNotToldAsync(WebApplication site, DiscoveryReader reader)
    {
        var (section, other) = (Find(site, "Artikelen"), Find(site, "Contact"));

        var saved = site.Services.GetRequiredService<IPublicAccessService>().Save(new PublicAccessEntry(section, other, other, []));

        Assert.True(saved.Success);
        Assert.DoesNotContain(await reader.PathsAsync(), path => path.StartsWith(Articles, StringComparison.Ordinal));
        Assert.Empty((await reader.XmlAsync("/kennisbank/artikelen.atom")).Elements(DiscoveryReader.Atom + "entry"));
    }

    private static IContentService Documents(WebApplication site) => site.Services.GetRequiredService<IContentService>();

    private static IContent Find(WebApplication site, string name) =>
        Documents(site).GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == name);
}
