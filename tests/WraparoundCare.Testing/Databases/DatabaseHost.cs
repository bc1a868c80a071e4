using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Testing.Databases;

/// <summary>The site's services on an empty database, before anything has started.</summary>
internal sealed class DatabaseHost : IAsyncDisposable
{
    private readonly Microsoft.AspNetCore.Builder.WebApplication _app;
    private readonly TemporaryFolder _folder;

    private DatabaseHost(Microsoft.AspNetCore.Builder.WebApplication app, TemporaryFolder folder, TestDatabase? database)
    {
        _app = app;
        _folder = folder;
        Database = database;
    }

    public TestDatabase? Database { get; }

    public DatabaseOptions Options => _app.Services.GetRequiredService<DatabaseOptions>();

    public DatabaseMigrator Migrator => _app.Services.GetRequiredService<DatabaseMigrator>();

    public static async Task<DatabaseHost> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        return Create(database.Settings, database);
    }

    public static DatabaseHost Create(IReadOnlyDictionary<string, string?> settings, TestDatabase? database = null)
    {
        var folder = new TemporaryFolder("database");
        var app = Site.Compose(
        [
            $"--contentRoot={folder.Path}",
            SiteSettings.WithAddress,
            $"--Serilog:WriteTo:Async:Args:configure:File:Args:path={folder.File("site.log")}",
            .. settings.Select(s => $"--{s.Key}={s.Value}"),
        ]);
        return new DatabaseHost(app, folder, database);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public SiteDbContext Open() => Get<IDbContextFactory<SiteDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        _folder.Dispose();
    }
}
