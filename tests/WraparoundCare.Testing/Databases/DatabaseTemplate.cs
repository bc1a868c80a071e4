using System.Collections.Concurrent;

namespace WraparoundCare.Testing.Databases;

/// <summary>
/// How a database is prepared before tests get copies of it: keep it in a static field, so that it is prepared once for each kind.
/// </summary>
public sealed class DatabaseTemplate(Func<TestDatabase, Task> prepare)
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<TestDatabase>>> _prepared = new();

    internal async Task<TDatabase> PreparedAsync<TDatabase>(DatabaseKind kind)
        where TDatabase : TestDatabase
        => (TDatabase)await _prepared.GetOrAdd(kind, key => new Lazy<Task<TestDatabase>>(() => PrepareAsync(key))).Value;

    private async Task<TestDatabase> PrepareAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await prepare(database);
        await database.CloseAsync();
        return database;
    }
}
