using System.Net;
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
/// <summary>A link that someone kept still leads to the page after an editor has renamed or moved it.</summary>
[Collection(nameof(KernelHost))]
public class MovedPageTests
{
    [Theory, AllDatabases]
    public async Task Ask_OldAddress_LeadsToWhereThePageIsNow(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using var site = Site.Build([.. SiteSettings.For(database, folder.Path), "--urls=http://127.0.0.1:0"]);
        await site.BootUmbracoAsync(TestContext.Current.CancellationToken);
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Urls.Single()) };
        var documents = site.Services.GetRequiredService<IContentService>();

        var tool = Find(documents, "Voorbeeldformulier Crisisplan");
        tool.SetValue("umbracoUrlName", "plan-voor-een-crisis");
        Assert.True(documents.Save(tool).Success);
        Assert.True(documents.Publish(tool, []).Success);
        Assert.True(documents.Move(Find(documents, "Deel je ervaring"), Find(documents, "Over ons").Id).Success);

        await LeadsToAsync(client, "/hulpmiddelen/crisisplan", "/hulpmiddelen/plan-voor-een-crisis");
        await LeadsToAsync(client, "/praktijkprojecten/deel-je-ervaring", "/over-ons/deel-je-ervaring");
        await site.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task LeadsToAsync(HttpClient client, string old, string now)
    {
        using var answer = await client.GetAsync(old, TestContext.Current.CancellationToken);
        using var page = await client.GetAsync(now, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, now), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static IContent Find(IContentService documents, string name) =>
        documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == name);
}
