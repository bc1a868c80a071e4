using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.SearchPages.Editors;

/// <summary>What editors can ask about search.</summary>
[Collection(nameof(KernelHost))]
public class EditorToolsTests
{
    [Theory, AllDatabases]
    public async Task Ask_AboutSearch_IsAnswered(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await using var scope = site.App.Services.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();

        await ExplainsAResultAsync(site);
        await PreviewsSynonymsAsync(scope.ServiceProvider.GetRequiredService<SynonymPreview>());
        await ChecksHealthAsync(
            site, scope.ServiceProvider.GetRequiredService<HealthCheckCollection>().Single(check => check.Name == "Zoekindex"));
    }

    private static async Task ExplainsAResultAsync(SearchSite site)
    {
        var reasons = SearchExplanation.Of((await site.SearchAsync("ecogrammen")).Hits[0]);

        Assert.Contains(reasons, reason => reason.StartsWith("‘ecogrammen’ staat in de titel: ", StringComparison.Ordinal));
        Assert.Contains("Samen ", reasons[^1], StringComparison.Ordinal);
    }

    private static async Task PreviewsSynonymsAsync(SynonymPreview preview)
    {
        var previews = await preview.CompareAsync(
            new SearchWords(["poppenkast, meldcode"], [], []), ["poppenkast", "ecogram"], TestContext.Current.CancellationToken);

        Assert.True(previews[0].Changes);
        Assert.Empty(previews[0].Now);
        Assert.Contains(previews[0].Then, title => title.Contains("Meldcode", StringComparison.Ordinal));
        Assert.False(previews[1].Changes);
    }

    private static async Task ChecksHealthAsync(SearchSite site, HealthCheck check)
    {
        Assert.Equal(StatusResultType.Success, (await check.GetStatusAsync()).Single().ResultType);
        var page = site.Find("Contact");
        page.SetValue("heading", "Een ander opschrift");
        site.Documents.Save(page);
        Assert.True(site.Documents.Publish(page, []).Success);

        var status = (await check.GetStatusAsync()).Single();
        Assert.Equal(StatusResultType.Warning, status.ResultType);

        var contexts = site.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>();
        await using var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE search_token", TestContext.Current.CancellationToken);
        Assert.Equal(StatusResultType.Success, (await check.ExecuteActionAsync(status.Actions!.Single())).ResultType);
    }
}
