using Npgsql;

namespace WraparoundCare.Testing.Databases;

/// <summary>A database on the private server of this test process.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private static int count;

    private readonly PostgreSqlServer server;
    private readonly string name = $"test_{Interlocked.Increment(ref count)}";

    private PostgreSqlTestDatabase(PostgreSqlServer server) => this.server = server;

    public override DatabaseKind Kind => DatabaseKind.PostgreSql;

    public override string ProviderName => "Npgsql";

    public override string ConnectionString => server.ConnectionString(name);

    public static async Task<PostgreSqlTestDatabase> CreateAsync(DatabaseTemplate? template)
    {
        var original = template is null ? null : await template.PreparedAsync<PostgreSqlTestDatabase>(DatabaseKind.PostgreSql);
        var database = new PostgreSqlTestDatabase(await PostgreSqlServer.StartedAsync());
        await database.server.ExecuteAsync($"CREATE DATABASE {database.name} TEMPLATE {original?.name ?? "template0"}");
        return database;
    }

    public override async ValueTask DisposeAsync()
    {
        ClosePool();
        await server.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    internal override async Task CloseAsync()
    {
        ClosePool();
        // Pools that the program made with other settings are still open; a template may have no sessions at all.
        await server.ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await server.ExecuteAsync($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    private void ClosePool()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
