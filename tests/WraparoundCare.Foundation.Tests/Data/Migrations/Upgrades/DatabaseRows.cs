using System.Data.Common;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Foundation.Tests.Data.Migrations.Upgrades;

/// <summary>Every row of every table of a database, whatever the tables are. Of a virtual table only the numbers of its rows.</summary>
public sealed class DatabaseRows
{
    private const string SqliteColumns = """
        SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
        UNION ALL SELECT name, 'rowid' FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'
        """;

    private const string PostgreSqlColumns = """
        SELECT table_name, column_name FROM information_schema.columns
            JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
        """;

    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);

    public IEnumerable<string> EmptyTables =>
        _tables.Where(table => table.Value.Rows.Count == 0).Select(table => table.Key).Order(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Rows(string table, params string[] columns) => _tables[table].Project(columns);

    public static async Task<DatabaseRows> ReadAsync(TestDatabase database)
    {
        var isSqlite = database.Kind == DatabaseKind.Sqlite;
        await using var connection = database.Connect();
        await connection.OpenAsync();
        var rows = new DatabaseRows();
        var columns = await ReadAsync(connection, isSqlite ? SqliteColumns : PostgreSqlColumns);
        foreach (var table in columns.GroupBy(column => column[0], column => column[1]))
        {
            var values = table.Select(column => isSqlite ? $"quote(\"{column}\")" : $"\"{column}\"::text");
            var sql = $"SELECT {string.Join(", ", values)} FROM \"{table.Key}\"";
            rows._tables[table.Key] = new Table([.. table], await ReadAsync(connection, sql));
        }

        return rows;
    }

    /// <summary>The rows that a later reading of the same database lacks, one a line. Columns that came later do not count.</summary>
    /// <param name="later">The later reading.</param>
    /// <param name="isCompared">Whether a column of a table must be as it was; a table without any is not looked at.</param>
    public IEnumerable<string> MissingIn(DatabaseRows later, Func<string, string, bool> isCompared)
    {
        foreach (var (name, table) in _tables)
        {
            string[] columns = [.. table.Columns.Where(column => isCompared(name, column))];
            if (columns.Length == 0)
            {
                continue;
            }

            if (!later._tables.TryGetValue(name, out var laterTable) || columns.Except(laterTable.Columns).Any())
            {
                yield return $"{name} or a column of it";
                continue;
            }

            foreach (var row in table.Project(columns).Except(laterTable.Project(columns)))
            {
                yield return $"{name} ({string.Join(", ", columns)}): {row}";
            }
        }
    }

    private static async Task<List<string[]>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? "NULL" : reader.GetString(field))]);
        }

        return rows;
    }

    private sealed record Table(string[] Columns, List<string[]> Rows)
    {
        public HashSet<string> Project(string[] columns)
        {
            int[] fields = [.. columns.Select(column => Array.IndexOf(Columns, column))];
            return [.. Rows.Select(row => string.Join(" | ", fields.Select(field => row[field])))];
        }
    }
}
