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

/// <summary>
/// The installed site in this process, with an index that follows when a test says so. One at a time: the
/// kernel keeps a static service provider.
/// </summary>
internal sealed class SearchSite : IAsyncDisposable
{
    private readonly InstalledSite _installed;
    private bool _isOpen;

    private SearchSite(InstalledSite installed) => _installed = installed;

    public WebApplication App { get; private set; } = null!;

    public TestDatabase Database => _installed.Database;

    public IContentService Documents => App.Services.GetRequiredService<IContentService>();

    public static async Task<SearchSite> StartAsync(DatabaseKind kind)
    {
        var site = new SearchSite(await InstalledSite.CopyAsync(kind));
        site.App = await BootAsync(site._installed);
        await site.FollowAsync();
        return site;
    }

    /// <summary>Ends the site and starts it again on the same database; the index is left as it is.</summary>
    public async Task RestartAsync()
    {
        await App.DisposeAsync();
        App = await BootAsync(_installed);
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
            .SearchAsync(
                request, scope.ServiceProvider.GetRequiredService<SiteSearchSettings>().Current, TestContext.Current.CancellationToken);
    }

    public IContent Find(string name) => Documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).First(document => document.Name == name);

    public async ValueTask DisposeAsync()
    {
        if (_isOpen)
        {
            await App.StopAsync();
        }

        await App.DisposeAsync();
        await _installed.DisposeAsync();
    }

    private static async Task<WebApplication> BootAsync(InstalledSite installed)
    {
        var settings = SiteSettings.For(installed.Database, installed.Folder.Path);
        var app = Site.Build([.. settings, "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning"]);
        await app.BootUmbracoAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
