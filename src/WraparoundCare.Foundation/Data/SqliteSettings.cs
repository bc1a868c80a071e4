using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace WraparoundCare.Foundation.Data;

/// <summary>
/// The durability settings of design decision 7, set on every connection to the file, and a case of letters as on PostgreSQL.
/// With <c>synchronous=FULL</c> a commit in WAL mode is on disk before it is acknowledged
/// (https://sqlite.org/pragma.html#pragma_synchronous).
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

    // A connection goes back to the pool with its settings: who opens it again need not set them again, for each query.
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    // SQLite's own function only knows the case of ASCII letters, and "Één" is a Dutch word.
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        ((SqliteConnection)result).CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
        return result;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsNew(connection))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            MarkSet(connection);
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsNew(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
            MarkSet(connection);
        }
    }

    private bool IsNew(DbConnection connection) => !_set.TryGetValue(HandleOf(connection), out _);

    private void MarkSet(DbConnection connection) => _set.AddOrUpdate(HandleOf(connection), this);

    private static sqlite3 HandleOf(DbConnection connection) =>
        ((SqliteConnection)connection).Handle ?? throw new InvalidOperationException("The connection is not open.");
}
