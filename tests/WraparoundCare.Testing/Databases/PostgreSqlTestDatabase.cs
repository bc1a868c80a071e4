using System.Data.Common;
using Npgsql;

namespace WraparoundCare.Testing.Databases;

/// <summary>A database on the private server of this test process.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private static int _count;

    private readonly PostgreSqlServer _server;
    private readonly string _name = $"test_{Interlocked.Increment(ref _count)}";

    private PostgreSqlTestDatabase(PostgreSqlServer server) => _server = server;

    public override DatabaseKind Kind => DatabaseKind.PostgreSql;

    public override string ProviderName => "Npgsql";

    public override string ConnectionString => _server.ConnectionString(_name);

    public static async Task<PostgreSqlTestDatabase> CreateAsync(DatabaseTemplate? template)
    {
        var original = template is null ? null : await template.PreparedAsync<PostgreSqlTestDatabase>(DatabaseKind.PostgreSql);
        var database = new PostgreSqlTestDatabase(await PostgreSqlServer.StartedAsync());
        await database._server.ExecuteAsync($"CREATE DATABASE {database._name} TEMPLATE {original?._name ?? "template0"}");
        return database;
    }

    public override DbConnection Connect() => new NpgsqlConnection(ConnectionString);

    public override async ValueTask DisposeAsync()
    {
        ClosePool();
        await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    internal override async Task CloseAsync()
    {
        ClosePool();
        // Pools that the program made with other settings are still open; a template may have no sessions at all.
        await _server.ExecuteAsync($"ALTER DATABASE {_name} WITH ALLOW_CONNECTIONS false");
        await _server.ExecuteAsync($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{_name}'");
    }

    private void ClosePool()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
