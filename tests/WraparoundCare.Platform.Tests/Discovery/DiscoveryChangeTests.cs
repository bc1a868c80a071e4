using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Discovery;

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
        await using var site = await RunningSite.StartAsync(kind);
        var client = site.Client;
        var reader = new DiscoveryReader(client);

        await TextThatLooksLikeMarkupStaysTextAsync(site, reader);
        await UnpublishedPageIsNotToldAsync(site, reader);
        await SectionForMembersIsNotToldAsync(site, reader);
    }

    private static async Task TextThatLooksLikeMarkupStaysTextAsync(RunningSite site, DiscoveryReader reader)
    {
        const string heading = "</script><script>alert(\"1\")</script> & <!--";
        var article = site.Find("Meldcode in vijf stappen");
        article.SetValue("heading", heading + "\v.");
        site.Documents.Save(article);
        Assert.True(site.Documents.Publish(article, []).Success);

        Assert.Equal(heading + ".", (await reader.GraphAsync(Article))[0].GetProperty("headline").GetString());
        Assert.Equal(
            heading + ".",
            (await reader.XmlAsync("/feed.atom")).Element(DiscoveryReader.Atom + "entry")!.Element(DiscoveryReader.Atom + "title")!.Value);
    }

    private static async Task UnpublishedPageIsNotToldAsync(RunningSite site, DiscoveryReader reader)
    {
        Assert.Contains(Article, await reader.PathsAsync());

        Assert.True(site.Documents.Unpublish(site.Find("Meldcode in vijf stappen")).Success);

        Assert.DoesNotContain(Article, await reader.PathsAsync());
        Assert.DoesNotContain(Article, (await reader.XmlAsync("/kennisbank/artikelen.atom")).ToString(), StringComparison.Ordinal);
    }

    private static async Task SectionForMembersIsNotToldAsync(RunningSite site, DiscoveryReader reader)
    {
        var (section, other) = (site.Find("Artikelen"), site.Find("Contact"));

        var saved = site.App.Services.GetRequiredService<IPublicAccessService>().Save(new PublicAccessEntry(section, other, other, []));

        Assert.True(saved.Success);
        Assert.DoesNotContain(await reader.PathsAsync(), path => path.StartsWith(Articles, StringComparison.Ordinal));
        Assert.Empty((await reader.XmlAsync("/kennisbank/artikelen.atom")).Elements(DiscoveryReader.Atom + "entry"));
    }
}
