using System.Net;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Discovery;

/// <summary>A link that someone kept still leads to the page after an editor has renamed or moved it.</summary>
[Collection(nameof(KernelHost))]
public class MovedPageTests
{
    [Theory, AllDatabases]
    public async Task Ask_OldAddress_LeadsToWhereThePageIsNow(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var documents = site.Documents;

        var tool = site.Find("Voorbeeldformulier Crisisplan");
        tool.SetValue("umbracoUrlName", "plan-voor-een-crisis");
        Assert.True(documents.Save(tool).Success);
        Assert.True(documents.Publish(tool, []).Success);
        Assert.True(documents.Move(site.Find("Deel je ervaring"), site.Find("Over ons").Id).Success);

        await LeadsToAsync(client, "/hulpmiddelen/crisisplan", "/hulpmiddelen/plan-voor-een-crisis");
        await LeadsToAsync(client, "/praktijkprojecten/deel-je-ervaring", "/over-ons/deel-je-ervaring");
    }

    private static async Task LeadsToAsync(HttpClient client, string old, string now)
    {
        using var answer = await client.GetAsync(old, TestContext.Current.CancellationToken);
        using var page = await client.GetAsync(now, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, now), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
