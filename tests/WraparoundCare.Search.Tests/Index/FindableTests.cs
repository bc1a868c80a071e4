using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Index;

/// <summary>What editors do is found by visitors, without anybody telling the index.</summary>
[Collection(nameof(KernelHost))]
public class FindableTests(ITestOutputHelper output)
{
    private const string Word = "zonnebloemkwekerij";
    private const string Contact = "/over-ons/contact";

    [Theory, AllDatabases]
    public async Task Publish_OnARunningSite_IsFoundAndForgotten(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        using var visitor = await site.OpenAsync();
        var page = site.Find("Contact");
        page.SetValue("heading", $"Contact met de {Word}");
        site.Documents.Save(page);

        Assert.True(site.Documents.Publish(page, []).Success);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await visitor.SeeAsync(Word, Contact);
        output.WriteLine($"{kind}: found {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms after publishing");

        Assert.True(site.Documents.Unpublish(page).Success);
        await visitor.SeeAsync(Word, Contact, there: false);
    }

    [Fact]
    public async Task Publish_OnAnotherNode_IsFoundOnEach()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.PostgreSql);
        using var otherFolder = new TemporaryFolder("second");
        await using var first = await installed.StartAsync();
        await using var second = await SiteProcess.StartAsync(installed.Database, otherFolder);
        using var visitor = new HttpClient { BaseAddress = first.Address };
        using var other = new HttpClient { BaseAddress = second.Address };
        await using var editor = await KernelHost.JoinAsync(installed.Database);
        var contents = editor.Get<IContentService>();
        var article = contents.GetPagedOfType(editor.Get<IContentTypeService>().Get("article")!.Id, 0, 1, out _, null!).Single();
        var url = editor.Get<IDocumentUrlService>().GetLegacyRouteFormat(article.Key, null, isDraft: false);
        article.SetValue("heading", $"Werken in een {Word}");
        contents.Save(article);

        Assert.True(contents.Publish(article, ["*"]).Success);
        await visitor.SeeAsync(Word, url);
        await other.SeeAsync(Word, url);

        Assert.True(contents.Unpublish(article).Success);
        await visitor.SeeAsync(Word, url, there: false);
        await other.SeeAsync(Word, url, there: false);
    }

    [Theory, AllDatabases]
    public async Task Start_DamagedIndex_IsMadeAnew(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await using (var db = await site.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await db.Database.ExecuteSqlRawAsync(
                kind == DatabaseKind.Sqlite
                    ? "UPDATE search_token_data SET block = x'00ff00ff00ff' WHERE id > 10"
                    : "DELETE FROM search_token WHERE id % 2 = 0",
                TestContext.Current.CancellationToken);
        }

        await site.RestartAsync();
        using var visitor = await site.OpenAsync();

        await visitor.SeeAsync("ecogram", "/hulpmiddelen/ecogram");
        await visitor.SeeAsync("gezinsplan", "/kennisbank/begrippen/gezinsplan");
    }

    [Theory, AllDatabases]
    public async Task Rebuild_WhileSearching_FindsTheSameAllTheTime(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        using var visitor = await site.OpenAsync();
        var before = (await visitor.FindAsync("gezinsplan")).Results();

        var rebuild = Task.Run(
            () => site.IndexAsync((indexer, cancellationToken) => indexer.RebuildAsync(cancellationToken)),
            TestContext.Current.CancellationToken);
        do
        {
            Assert.Equal(before, (await visitor.FindAsync("gezinsplan")).Results());
        }
        while (!rebuild.IsCompleted);

        await rebuild;
        Assert.Equal(before, (await visitor.FindAsync("gezinsplan")).Results());
        await using var scope = site.App.Services.CreateAsyncScope();
        await site.IndexAsync(async (indexer, cancellationToken) => Assert.True((await indexer.InspectAsync(cancellationToken)).IsHealthy));
    }
}
