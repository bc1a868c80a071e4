using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>
/// A site of a test's own inside the test process, with the package installed, so that the test can change content as an editor would. The
/// kernel keeps a static service provider: such tests are in the collection of the kernel's hosts and run one after the other.
/// </summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly InstalledSite _installed;
    private WebApplication? _app;
    private HttpClient? _client;

    private RunningSite(InstalledSite installed) => _installed = installed;

    public WebApplication App => _app!;

    /// <summary>Follows redirects.</summary>
    public HttpClient Client => _client ??= new HttpClient { BaseAddress = Address };

    public Uri Address => new(App.Urls.Single());

    public IContentService Documents => App.Services.GetRequiredService<IContentService>();

    /// <param name="kind">The engine to run on.</param>
    /// <param name="settings">Further command-line settings.</param>
    public static async Task<RunningSite> StartAsync(DatabaseKind kind, params string[] settings)
    {
        var site = new RunningSite(await InstalledSite.CopyAsync(kind));
        var (database, folder) = (site._installed.Database, site._installed.Folder.Path);
        site._app = Site.Build([.. SiteSettings.For(database, folder), "--urls=http://127.0.0.1:0", .. settings]);
        await site.App.BootUmbracoAsync(TestContext.Current.CancellationToken);
        await site.App.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public IContent Find(string name)
        => Documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == name);

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        await _installed.DisposeAsync();
    }
}
