using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Foundation.Tests.Testing;

public class TestDatabaseTests
{
    private static readonly DatabaseTemplate OneRow = new(
        database => ExecuteAsync(database, "CREATE TABLE t (id integer); INSERT INTO t VALUES (1)"));

    [Theory, AllDatabases]
    public async Task Create_WithoutTemplate_IsEmpty(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await ExecuteAsync(database, "CREATE TABLE t (id integer)");

        Assert.Equal(0, await CountAsync(database));
    }

    [Theory, AllDatabases]
    public async Task Create_FromTemplate_GivesEachTestItsOwnCopy(DatabaseKind kind)
    {
        await using var first = await TestDatabase.CreateAsync(kind, OneRow);
        await using var second = await TestDatabase.CreateAsync(kind, OneRow);

        await ExecuteAsync(first, "INSERT INTO t VALUES (2)");

        Assert.Equal(2, await CountAsync(first));
        Assert.Equal(1, await CountAsync(second));
    }

    [Theory, AllDatabases]
    public async Task Dispose_WithOpenConnection_RemovesDatabase(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind, OneRow);
        await using var open = await OpenAsync(database);

        await database.DisposeAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => CountAsync(database));
    }

    private static async Task<DbConnection> OpenAsync(TestDatabase database)
    {
        DbConnection connection = database.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(TestDatabase database)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM t";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
