using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Web;

namespace WraparoundCare.Testing.Sites;

/// <summary>The installed site in this process, with an index that follows when a test says so. One at a time: the kernel keeps a static service provider.</summary>
internal sealed class SearchSite : IAsyncDisposable
{
    private static readonly DatabaseTemplate Installed = new(async database =>
    {
        using var folder = new TemporaryFolder("search-template");
        await using var app = await BootAsync(database, folder.Path);
    });

    private readonly TemporaryFolder _folder = new("search");
    private readonly TestDatabase _database;
    private bool _isOpen;

    private SearchSite(TestDatabase database) => _database = database;

    public WebApplication App { get; private set; } = null!;

    public TestDatabase Database => _database;

    public IContentService Documents => App.Services.GetRequiredService<IContentService>();

    public static async Task<SearchSite> StartAsync(DatabaseKind kind)
    {
        var site = new SearchSite(await TestDatabase.CreateAsync(kind, Installed));
        site.App = await BootAsync(site._database, site._folder.Path);
        await site.IndexAsync((indexer, cancellationToken) => indexer.RepairAsync(cancellationToken));
        await site.IndexAsync((indexer, cancellationToken) => indexer.CompareAsync(cancellationToken));
        return site;
    }

    /// <summary>Ends the site and starts it again on the same database; the index is left as it is.</summary>
    public async Task RestartAsync()
    {
        await App.DisposeAsync();
        App = await BootAsync(_database, _folder.Path);
    }

    /// <summary>Lets visitors in, and the background services run, as in production.</summary>
    public async Task<HttpClient> OpenAsync()
    {
        await App.StartAsync(TestContext.Current.CancellationToken);
        _isOpen = true;
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(App.Urls.First()) };
    }

    public Task FollowAsync() => IndexAsync(async (indexer, cancellationToken) =>
    {
        while (await indexer.FollowNotesAsync(cancellationToken) > 0)
        {
        }
    });

    public async Task IndexAsync(Func<SearchIndexer, CancellationToken, Task> action)
    {
        await using var scope = App.Services.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        await action(scope.ServiceProvider.GetRequiredService<SearchIndexer>(), TestContext.Current.CancellationToken);
    }

    public Task<SearchResults> SearchAsync(string text) => SearchAsync(SearchRequest.Of(text));

    public async Task<SearchResults> SearchAsync(SearchRequest request)
    {
        await using var scope = App.Services.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        return await App.Services.GetRequiredService<Searcher>()
            .SearchAsync(request, scope.ServiceProvider.GetRequiredService<SiteSearchSettings>().Current, TestContext.Current.CancellationToken);
    }

    public IContent Find(string name) => Documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).First(document => document.Name == name);

    public async ValueTask DisposeAsync()
    {
        if (_isOpen)
        {
            await App.StopAsync();
        }

        await App.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<WebApplication> BootAsync(TestDatabase database, string folder)
    {
        var app = Site.Build([.. SiteSettings.For(database, folder), "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning"]);
        await app.BootUmbracoAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
