using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Platform.Tests.KnowledgeBase;

/// <summary>What is remembered of the knowledge base is made anew when an editor changes something.</summary>
[Collection(nameof(KernelHost))]
public sealed class KnowledgeChangeTests
{
    private const string Step = "/de-13-stappen/7-crisisplan";
    private const string Article = "/kennisbank/artikelen/meldcode-in-vijf-stappen";

    [Theory, AllDatabases]
    public async Task Unpublish_Article_TakesItFromListsAndSteps(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using var site = Site.Build([.. SiteSettings.For(database, folder.Path), "--urls=http://127.0.0.1:0"]);
        await site.BootUmbracoAsync(TestContext.Current.CancellationToken);
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        var before = await ReadAsync(client);

        Unpublish(site, "Meldcode in vijf stappen");

        Assert.All(before, page => Assert.Contains(Article, page, StringComparison.Ordinal));
        Assert.All(await ReadAsync(client), page => Assert.DoesNotContain(Article, page, StringComparison.Ordinal));
        await site.StopAsync(TestContext.Current.CancellationToken);
    }

    private static void Unpublish(WebApplication site, string name)
    {
        var documents = site.Services.GetRequiredService<IContentService>();
        var article = documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == name);
        Assert.True(documents.Unpublish(article).Success);
    }

    private static async Task<string[]> ReadAsync(HttpClient client) =>
    [
        await client.GetStringAsync("/kennisbank/artikelen?stap=7-crisisplan", TestContext.Current.CancellationToken),
        await client.GetStringAsync(Step, TestContext.Current.CancellationToken),
    ];
}
