using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Foundation.Tests.Data.Migrations;

public sealed class DatabaseMigratorTests
{
    [Theory, AllDatabases]
    public async Task Migrate_EmptyDatabase_EqualsTheModel(DatabaseKind kind)
    {
        await using var migrated = await DatabaseHost.CreateAsync(kind);
        migrated.Migrator.Migrate();
        await using var modelled = await DatabaseHost.CreateAsync(kind);
        await using var model = modelled.Open();
        await model.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        // The model has no virtual tables and functions; the engine's index is expected as repairing makes it.
        await modelled.Get<ITokenIndex>().RemakeAsync(model, TestContext.Current.CancellationToken);

        var actual = SchemaCatalog.Read(migrated.Database!);
        var expected = SchemaCatalog.Read(modelled.Database!);

        Assert.NotEmpty(expected);
        Assert.Equal("", string.Join('\n', expected.Except(actual).Select(line => "only in the model: " + line)
            .Concat(actual.Except(expected).Select(line => "only in the migrations: " + line))));
    }

    [Theory, AllDatabases]
    public async Task Migrate_Twice_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await DatabaseHost.CreateAsync(kind);
        host.Migrator.Migrate();
        await using var db = host.Open();
        var before = await HistoryAsync(db);

        host.Migrator.Migrate();

        Assert.NotEmpty(before);
        Assert.Equal(before, await HistoryAsync(db));
    }

    [Theory, AllDatabases]
    public async Task Migrate_HistoryWithFormerNames_GetsTheNewOnes(DatabaseKind kind)
    {
        await using var host = await DatabaseHost.CreateAsync(kind);
        host.Migrator.Migrate();
        await using var db = host.Open();
        var before = await HistoryAsync(db);
        await db.Database.ExecuteSqlRawAsync(
            "UPDATE schema_migration SET name = '0002_types_seed' WHERE name = '0003_types_seed'", TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            "UPDATE schema_migration SET module = 'platform', name = '0005_search' WHERE name = '0001_search'",
            TestContext.Current.CancellationToken);

        host.Migrator.Migrate();

        Assert.Equal(before, await HistoryAsync(db));
    }

    [Fact]
    public async Task Migrate_FunctionOfEarlierVersion_GetsItsNewBody()
    {
        await using var host = await DatabaseHost.CreateAsync(DatabaseKind.PostgreSql);
        await using var db = host.Open();
        await db.Database.ExecuteSqlRawAsync(
            "CREATE FUNCTION search_token_first(query tsquery, most integer) RETURNS bigint[] LANGUAGE sql AS 'SELECT NULL::bigint[]'",
            TestContext.Current.CancellationToken);

        host.Migrator.Migrate();

        var function = Assert.Single(SchemaCatalog.Read(host.Database!), line => line.StartsWith("function ", StringComparison.Ordinal));
        Assert.Contains("FROM search_token WHERE tokens @@ query", function, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Migrate_NewerDatabase_RefusesAndTouchesNothing(DatabaseKind kind)
    {
        await using var host = await DatabaseHost.CreateAsync(kind);
        host.Migrator.Migrate();
        await using var db = host.Open();
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO schema_migration (module, name, applied_at) VALUES ('kernel', '9999_future', '2030')",
            TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            "DELETE FROM schema_migration WHERE name = '0001_nodes'", TestContext.Current.CancellationToken);
        var before = await HistoryAsync(db);

        var refusal = Assert.Throws<DatabaseUnavailableException>(host.Migrator.Migrate);

        Assert.Contains("newer than this program", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("kernel/9999_future", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await HistoryAsync(db));
    }

    [Fact]
    public async Task Migrate_FileIsNoDatabase_SaysSoInOneLine()
    {
        using var folder = new TemporaryFolder("nodatabase");
        await File.WriteAllTextAsync(folder.File("site.db"), new string('x', 4096), TestContext.Current.CancellationToken);
        await using var host = DatabaseHost.Create(Sqlite(folder.File("site.db")));

        var refusal = Assert.Throws<DatabaseUnavailableException>(host.Migrator.Migrate);

        Assert.Contains(folder.File("site.db"), refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task Migrate_FolderCannotBeMade_SaysSoInOneLine()
    {
        // A file where the folder should be stands for a folder that may not be written: root may write everywhere.
        using var folder = new TemporaryFolder("readonly");
        await File.WriteAllTextAsync(folder.File("data"), "", TestContext.Current.CancellationToken);
        await using var host = DatabaseHost.Create(Sqlite(Path.Combine(folder.File("data"), "site.db")));

        var refusal = Assert.Throws<DatabaseUnavailableException>(host.Migrator.Migrate);

        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task Migrate_ServerDoesNotAnswer_SaysSoInOneLine()
    {
        await using var host = DatabaseHost.Create(new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=geheim",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Npgsql",
        });

        var refusal = Assert.Throws<DatabaseUnavailableException>(host.Migrator.Migrate);

        Assert.Contains("PostgreSQL", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("MySql.Data", "Server=x", "must be 'Microsoft.Data.Sqlite' or 'Npgsql'")]
    [InlineData("Microsoft.Data.Sqlite", "Nonsense=1", "not a valid connection string")]
    [InlineData("Npgsql", "Nonsense=1", "not a valid connection string")]
    public void Build_ConnectionStringWrong_SaysWhichKey(string provider, string connectionString, string expected)
    {
        var refusal = Assert.Throws<DatabaseUnavailableException>(() => DatabaseHost.Create(new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = connectionString,
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = provider,
        }));

        Assert.Contains("umbracoDbDSN", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Sqlite(string file) => new()
    {
        ["ConnectionStrings:umbracoDbDSN"] = $"Data Source={file}",
        ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite",
    };

    private static async Task<List<string>> HistoryAsync(SiteDbContext db) => await db.Database
        .SqlQueryRaw<string>("SELECT module || '/' || name || ' ' || applied_at AS \"Value\" FROM schema_migration ORDER BY 1")
        .ToListAsync(TestContext.Current.CancellationToken);
}
