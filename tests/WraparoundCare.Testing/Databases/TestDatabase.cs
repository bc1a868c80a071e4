using System.Data.Common;

namespace WraparoundCare.Testing.Databases;

/// <summary>
/// A fresh database of one test, removed when disposed. Give a <see cref="DatabaseTemplate"/> to start from a prepared
/// database: it is prepared once in the test process and then copied, which takes milliseconds.
/// </summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract DatabaseKind Kind { get; }

    /// <summary>The value of Umbraco's <c>umbracoDbDSN_ProviderName</c>.</summary>
    public abstract string ProviderName { get; }

    public abstract string ConnectionString { get; }

    /// <summary>Umbraco's own configuration keys for this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["ConnectionStrings:umbracoDbDSN"] = ConnectionString,
        ["ConnectionStrings:umbracoDbDSN_ProviderName"] = ProviderName,
    };

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, DatabaseTemplate? template = null) => kind switch
    {
        DatabaseKind.Sqlite => await SqliteTestDatabase.CreateAsync(template),
        DatabaseKind.PostgreSql => await PostgreSqlTestDatabase.CreateAsync(template),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such database."),
    };

    /// <summary>A connection past the program, still closed.</summary>
    public abstract DbConnection Connect();

    public abstract ValueTask DisposeAsync();

    /// <summary>Makes a template of it: nobody has it open any more, and it stays until the process ends.</summary>
    internal abstract Task CloseAsync();
}
