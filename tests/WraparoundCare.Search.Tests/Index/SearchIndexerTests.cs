using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Index;

/// <summary>The index follows the content, survives what happens to it, and never holds what not everybody may read.</summary>
[Collection(nameof(KernelHost))]
public class SearchIndexerTests
{
    private const string Word = "zonnebloemkwekerij";

    // The second one of SQLite is damage that the module of the virtual table refuses to drop.
    private static readonly Dictionary<DatabaseKind, string[]> Damages = new()
    {
        [DatabaseKind.Sqlite] =
        [
            "DROP TABLE search_token",
            "DROP TABLE search_token_config",
            "DELETE FROM search_token_data",
            "DELETE FROM search_token_docsize WHERE id % 2 = 0",
        ],
        [DatabaseKind.PostgreSql] =
        [
            "DROP TABLE search_token",
            "DROP FUNCTION search_token_first(tsquery, integer)",
            "DROP INDEX ix_search_token_tokens",
            "DELETE FROM search_token WHERE id % 2 = 0",
        ],
    };

    [Theory, AllDatabases]
    public async Task Publish_NewWord_IsFoundUntilUnpublished(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var page = site.Find("Contact");
        page.SetValue("heading", $"Contact met de {Word}");
        site.Documents.Save(page);
        await site.FollowAsync();
        await AssertUnknownAsync(site);

        Assert.True(site.Documents.Publish(page, []).Success);
        await site.FollowAsync();
        Assert.Equal("/over-ons/contact", Assert.Single((await site.SearchAsync(Word)).Hits).Entry.Card.Url);

        Assert.True(site.Documents.Unpublish(page).Success);
        await site.FollowAsync();
        await AssertUnknownAsync(site);
    }

    [Theory, AllDatabases]
    public async Task Trash_FoundPage_IsGoneWithWhatIsBelow(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await PublishWordAsync(site, "Contact");

        Assert.True(site.Documents.MoveToRecycleBin(site.Find("Over ons")).Success);
        await site.FollowAsync();
        await site.IndexAsync((indexer, cancellationToken) => indexer.CompareAsync(cancellationToken));

        await AssertUnknownAsync(site);
    }

    [Theory, AllDatabases]
    public async Task Protect_FoundPage_IsGoneFromResultsCountsAndSuggestions(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await PublishWordAsync(site, "Contact");
        var (closed, other) = (site.Find("Over ons"), site.Find("Hulpmiddelen"));

        Assert.True(
            site.App.Services.GetRequiredService<IPublicAccessService>().Save(new PublicAccessEntry(closed, other, other, [])).Success);
        await site.FollowAsync();
        await site.IndexAsync((indexer, cancellationToken) => indexer.CompareAsync(cancellationToken));

        await AssertUnknownAsync(site);
    }

    [Theory, AllDatabases]
    public async Task Publish_ThenKill_IsFoundAfterRestart(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var page = site.Find("Contact");
        page.SetValue("heading", Word);
        site.Documents.Save(page);
        Assert.True(site.Documents.Publish(page, []).Success);

        // Nothing has followed the note when the process ends.
        await site.RestartAsync();
        await site.FollowAsync();

        Assert.Single((await site.SearchAsync(Word)).Hits);
    }

    [Theory, AllDatabases]
    public async Task Repair_DamagedIndex_IsMadeAnewFromTheDocuments(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var contexts = site.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>();
        var before = await AddressesAsync(site);
        foreach (var damage in Damages[kind])
        {
            await using (var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
            {
                await db.Database.ExecuteSqlRawAsync(damage, TestContext.Current.CancellationToken);
            }

            await site.IndexAsync((indexer, cancellationToken) => indexer.RepairAsync(cancellationToken));

            Assert.Equal((damage, before), (damage, await AddressesAsync(site)));
        }

        await site.IndexAsync(async (indexer, cancellationToken) => Assert.Equal(0, await indexer.CompareAsync(cancellationToken)));
    }

    [Theory, AllDatabases]
    public async Task Compare_Twice_ChangesNothing(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var changes = -1;

        await site.IndexAsync(async (indexer, cancellationToken) => changes = await indexer.CompareAsync(cancellationToken));

        Assert.Equal(0, changes);
    }

    private static async Task<string> AddressesAsync(SearchSite site) =>
        string.Join(' ', (await site.SearchAsync("gezinsplan")).Hits.Select(hit => hit.Entry.Card.Url));

    private static async Task PublishWordAsync(SearchSite site, string name)
    {
        var page = site.Find(name);
        page.SetValue("heading", Word);
        site.Documents.Save(page);
        Assert.True(site.Documents.Publish(page, []).Success);
        await site.FollowAsync();
        Assert.Single((await site.SearchAsync(Word)).Hits);
    }

    private static async Task AssertUnknownAsync(SearchSite site)
    {
        var results = await site.SearchAsync(Word);
        Assert.Equal(0, results.Total);
        Assert.Empty(results.Facets);
        Assert.Null(results.Corrected);
        var snapshot = site.App.Services.GetRequiredService<IndexSnapshot>();
        Assert.DoesNotContain(Word, snapshot.Words.Ordered);
        await using var scope = site.App.Services.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        Assert.Empty(await site.App.Services.GetRequiredService<Suggester>().SuggestAsync(
            SearchRequest.Of(Word[..8]),
            scope.ServiceProvider.GetRequiredService<SiteSearchSettings>().Current,
            TestContext.Current.CancellationToken));
    }
}
