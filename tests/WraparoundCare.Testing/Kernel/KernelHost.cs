using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Testing.Kernel;

/// <summary>
/// The site's own composition, booted on a fresh database without listening to a port and without installing packages:
/// for tests that use the kernel through its services. One host at a time: the kernel keeps a static service provider.
/// </summary>
public sealed class KernelHost : IAsyncDisposable
{
    private static readonly DatabaseTemplate Booted = new(async database =>
    {
        using var folder = new TemporaryFolder("kernel-template");
        await using var app = await BootAsync(database, folder.Path, []);
    });

    private readonly TemporaryFolder _folder = new("kernel");
    private readonly string[] _settings;
    private readonly bool _ownsDatabase;
    private WebApplication _app = null!;

    private Action<IServiceCollection>? _addServices;
    private bool _hasPipeline;
    private bool _isOpen;

    private KernelHost(TestDatabase database, bool ownsDatabase, string[] settings)
    {
        Database = database;
        _ownsDatabase = ownsDatabase;
        _settings = settings;
    }

    public TestDatabase Database { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The site as it answers requests; a test that needs services only never pays for its routes.</summary>
    public WebApplication App
    {
        get
        {
            if (!_hasPipeline)
            {
                Site.UsePipeline(_app);
                _hasPipeline = true;
            }

            return _app;
        }
    }

    public IReadOnlyList<Endpoint> Endpoints => [.. ((IEndpointRouteBuilder)App).DataSources.SelectMany(source => source.Endpoints)];

    /// <summary>Where Prometheus may ask, when a setting says that it may; known once visitors are let in.</summary>
    public Uri? MetricsAddress => Services.GetServices<IHostedService>().OfType<MetricsServer>().SingleOrDefault()?.Address;

    /// <summary>The site's content root, with its data and media.</summary>
    public string Folder => _folder.Path;

    /// <param name="kind">The engine to run on.</param>
    /// <param name="settings">Further command-line settings, for example <c>--Umbraco:CMS:Global:Id=x</c>.</param>
    public static async Task<KernelHost> StartAsync(DatabaseKind kind, params string[] settings)
    {
        var host = new KernelHost(await TestDatabase.CreateAsync(kind, Booted), ownsDatabase: true, settings);
        host._app = await BootAsync(host.Database, host.Folder, settings);
        return host;
    }

    /// <param name="kind">The engine to run on.</param>
    /// <param name="addServices">Services that replace or join those of the site: a clock, or what an integrator would register.</param>
    /// <param name="settings">Further command-line settings.</param>
    public static async Task<KernelHost> StartAsync(DatabaseKind kind, Action<IServiceCollection> addServices, params string[] settings)
    {
        var host = new KernelHost(await TestDatabase.CreateAsync(kind, Booted), ownsDatabase: true, settings)
        {
            _addServices = addServices,
        };
        host._app = await BootAsync(host.Database, host.Folder, settings, addServices);
        return host;
    }

    /// <summary>Lets visitors in, on a free port.</summary>
    /// <returns>The address of the site.</returns>
    public async Task<Uri> OpenAsync()
    {
        App.Urls.Clear();
        App.Urls.Add("http://127.0.0.1:0");
        await App.StartAsync();
        _isOpen = true;
        return new Uri(App.Urls.First());
    }

    /// <summary>Shows visitors out, and waits until those inside have their answer.</summary>
    public async Task CloseAsync()
    {
        _isOpen = false;
        await _app.StopAsync();
    }

    /// <summary>One more node on a database that is in use, and that stays when the host goes.</summary>
    public static Task<KernelHost> JoinAsync(TestDatabase database, params string[] settings) =>
        JoinAsync(database, addServices: null, settings);

    /// <inheritdoc cref="JoinAsync(TestDatabase, string[])" />
    /// <param name="addServices">Services that replace or join those of the site.</param>
    public static async Task<KernelHost> JoinAsync(
        TestDatabase database, Action<IServiceCollection>? addServices, params string[] settings)
    {
        var host = new KernelHost(database, ownsDatabase: false, settings) { _addServices = addServices };
        host._app = await BootAsync(database, host.Folder, settings, addServices);
        return host;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Stops the site and boots a new one on the same database and folder: everything held in memory is gone.</summary>
    /// <param name="settings">Further settings, for this start only.</param>
    public async Task RestartAsync(params string[] settings)
    {
        await _app.DisposeAsync();
        _hasPipeline = false;
        _app = await BootAsync(Database, Folder, [.. _settings, .. settings], _addServices);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOpen)
        {
            await _app.StopAsync();
        }

        await _app.DisposeAsync();
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static async Task<WebApplication> BootAsync(
        TestDatabase database, string folder, string[] settings, Action<IServiceCollection>? addServices = null)
    {
        var app = Site.Compose(
        [
            $"--contentRoot={folder}",
            "--environment=Production",
            // A machine lets an account watch 128 things; hosts of tests that ended watch on until their memory is collected.
            "--hostBuilder:reloadConfigOnChange=false",
            SiteSettings.WithAddress,
            "--Serilog:MinimumLevel:Default=Warning",
            $"--Serilog:WriteTo:Async:Args:configure:File:Args:path={Path.Combine(folder, "site.log")}",
            "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false",
            // What a test finds on the forum, it put there.
            "--Community:Forum:BeginsWithExamples=false",
            "--Umbraco:CMS:Global:DisableElectionForSingleServer=true",
            .. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
            .. settings,
        ],
            services =>
            {
                HashQuickly(services);
                addServices?.Invoke(services);
            });
        await app.BootUmbracoAsync();
        return app;
    }

    // Hashing passwords as slowly as the site does took a fifth of the tests of the backoffice. SiteProcess does it as the site does.
    private static void HashQuickly(IServiceCollection services) =>
        services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = 100);
}
