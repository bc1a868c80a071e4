using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence;
using WraparoundCare.Kernel.Website;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Testing.Kernel;

/// <summary>The kernel without our platform, composed from this assembly: with <see cref="Listeners"/>.</summary>
internal sealed class ComposedHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new("composed");
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private ComposedHost(TestDatabase database, string[] settings)
    {
        _database = database;
        var builder = WebApplication.CreateBuilder(
        [
            $"--contentRoot={_folder.Path}",
            "--environment=Production",
            SiteSettings.WithAddress,
            "--Logging:LogLevel:Default=None",
            "--Umbraco:CMS:Global:DisableElectionForSingleServer=true",
            .. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
            .. settings,
        ]);
        builder.CreateUmbracoBuilder(typeof(ComposedHost).Assembly)
            .AddPersistence(DatabaseOptions.Read(builder.Configuration, _folder.Path))
            .AddWebsite()
            .BuildKernel();
        _app = builder.BuildWithKernel();
    }

    public static async Task<ComposedHost> StartAsync(DatabaseKind kind, params string[] settings)
    {
        var host = new ComposedHost(await TestDatabase.CreateAsync(kind), settings);
        await host._app.BootUmbracoAsync();
        return host;
    }

    public IServiceProvider Services => _app.Services;

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Hears notifications of one kind from now on, and no others.</summary>
    public void Hear<TNotification>(Action<TNotification> heard)
        where TNotification : INotification
        => Get<Listener>().On = notification =>
        {
            if (notification is TNotification wanted)
            {
                heard(wanted);
            }
        };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
