using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Npgsql;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Foundation.Tests.Data.Migrations.Upgrades;

/// <summary>A site that an earlier version has left behind (see README.md), started by this one, and started once more.</summary>
public sealed class FormerSite : IAsyncDisposable
{
    /// <summary>Of everybody who has an account there.</summary>
    public const string Password = "Alleen-voor-deze-test-1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Copies = Path.Combine(AppContext.BaseDirectory, "Data", "Migrations", "Upgrades", "Copies");

    private readonly TemporaryFolder _folder = new("former");

    private FormerSite(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    /// <summary>What the earlier version left behind.</summary>
    public DatabaseRows Before { get; private set; } = null!;

    /// <summary>What is in the database after the first start.</summary>
    public DatabaseRows AfterStart { get; private set; } = null!;

    /// <summary>What is in it while the site runs for the second time and nobody has visited it.</summary>
    public DatabaseRows AfterRestart { get; private set; } = null!;

    /// <summary>What the first start printed.</summary>
    public string FirstOutput { get; private set; } = string.Empty;

    /// <summary>The site that was started twice, open to visitors.</summary>
    public SiteProcess Process { get; private set; } = null!;

    public static async Task<FormerSite> StartAsync(DatabaseKind kind)
    {
        var site = new FormerSite(await TestDatabase.CreateAsync(kind));
        await RestoreAsync(site.Database);
        CopyMedia(site._folder.File("umbraco/Data/media"));
        site.Before = await DatabaseRows.ReadAsync(site.Database);
        await using (var first = await SiteProcess.StartAsync(site.Database, site._folder))
        {
            await site.SettleAsync();
            await first.StopAsync();
            site.FirstOutput = first.Output;
        }

        site.AfterStart = await DatabaseRows.ReadAsync(site.Database);
        await site.LeaveNoteAsync();
        site.Process = await SiteProcess.StartAsync(site.Database, site._folder);
        await site.SettleAsync();
        site.AfterRestart = await DatabaseRows.ReadAsync(site.Database);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task RestoreAsync(TestDatabase database)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            await using var file = File.Create(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
            await using var copy = Open("site.sqlite.br");
            await copy.CopyToAsync(file);
            return;
        }

        // The script changes settings of its session, so nobody may get that session after it.
        using var script = new StreamReader(Open("site.postgresql.sql.br"));
        var unpooled = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(await script.ReadToEndAsync(), connection);
        await command.ExecuteNonQueryAsync();
    }

    private static BrotliStream Open(string copy) => new(File.OpenRead(Path.Combine(Copies, copy)), CompressionMode.Decompress);

    private static void CopyMedia(string folder)
    {
        var from = Path.Combine(Copies, "media");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    // Notes are followed after the index has been looked after, so when they are gone the start is over. The copy has one of each kind.
    private async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
        while (await RunAsync("SELECT (SELECT count(*) FROM search_queue) + (SELECT count(*) FROM redirect_note)") > 0);
    }

    private Task LeaveNoteAsync() => RunAsync(
        "INSERT INTO search_queue (source, item_key) SELECT source, item_key FROM search_document WHERE NOT deleted LIMIT 1");

    private async Task<long> RunAsync(string sql)
    {
        await using var connection = Database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
