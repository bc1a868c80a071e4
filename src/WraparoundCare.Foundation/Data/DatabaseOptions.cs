using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace WraparoundCare.Foundation.Data;

/// <summary>
/// Which database the site uses, read from Umbraco's own configuration keys:
/// <c>ConnectionStrings:umbracoDbDSN</c> and <c>ConnectionStrings:umbracoDbDSN_ProviderName</c>.
/// </summary>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    public const string ConnectionName = "umbracoDbDSN";
    private const string DataDirectoryPlaceholder = "|DataDirectory|";

    /// <param name="configuration">The site's configuration.</param>
    /// <param name="dataDirectory">Absolute folder that <c>|DataDirectory|</c> stands for; holds the default SQLite file.</param>
    /// <exception cref="DatabaseUnavailableException">The provider name or the connection string cannot be understood.</exception>
    public static DatabaseOptions Read(IConfiguration configuration, string dataDirectory)
    {
        var connectionString = configuration.GetConnectionString(ConnectionName);
        var providerName = configuration.GetConnectionString(ConnectionName + "_ProviderName");
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            connectionString = $"Data Source={DataDirectoryPlaceholder}/Umbraco.sqlite.db";
            providerName = "Microsoft.Data.Sqlite";
        }

        try
        {
            return ParseProvider(providerName) switch
            {
                DatabaseProvider.Sqlite => new(DatabaseProvider.Sqlite, ForSqlite(connectionString, dataDirectory)),
                var postgreSql => new(postgreSql, new NpgsqlConnectionStringBuilder(connectionString).ConnectionString),
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new DatabaseUnavailableException(
                $"ConnectionStrings:{ConnectionName} is not a valid connection string for {providerName}: {e.Message}", e);
        }
    }

    private static DatabaseProvider ParseProvider(string? name) => name switch
    {
        "Microsoft.Data.Sqlite" or null or "" => DatabaseProvider.Sqlite,
        "Npgsql" or "Npgsql.EntityFrameworkCore.PostgreSQL" => DatabaseProvider.PostgreSql,
        _ => throw new DatabaseUnavailableException(
            $"ConnectionStrings:{ConnectionName}_ProviderName is '{name}'; it must be 'Microsoft.Data.Sqlite' or 'Npgsql'."),
    };

    // Umbraco's own default asks for a shared cache, which trades file locks for table locks that ignore busy_timeout.
    private static string ForSqlite(string connectionString, string dataDirectory)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = builder.DataSource.Replace(DataDirectoryPlaceholder, dataDirectory, StringComparison.OrdinalIgnoreCase);
        builder.Cache = SqliteCacheMode.Private;
        builder.ForeignKeys = true;
        return builder.ConnectionString;
    }
}
