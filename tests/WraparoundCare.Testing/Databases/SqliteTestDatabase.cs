using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace WraparoundCare.Testing.Databases;

/// <summary>A database file in a temporary folder of its own.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private readonly TemporaryFolder _folder = new("sqlite");

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    public override string ProviderName => "Microsoft.Data.Sqlite";

    public override string ConnectionString => new SqliteConnectionStringBuilder { DataSource = FilePath }.ConnectionString;

    private string FilePath => _folder.File("site.db");

    public static async Task<SqliteTestDatabase> CreateAsync(DatabaseTemplate? template)
    {
        var database = new SqliteTestDatabase();
        if (template is not null)
        {
            var original = await template.PreparedAsync<SqliteTestDatabase>(DatabaseKind.Sqlite);
            File.Copy(original.FilePath, database.FilePath);
        }

        return database;
    }

    public override DbConnection Connect() => new SqliteConnection(ConnectionString);

    public override ValueTask DisposeAsync()
    {
        // The program may have opened the file with other settings, so its pool cannot be found by our connection string.
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal override async Task CloseAsync()
    {
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        SqliteConnection.ClearPool(connection);
    }
}
