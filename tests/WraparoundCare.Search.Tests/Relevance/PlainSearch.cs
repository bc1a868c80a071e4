using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Search.Tests.Relevance;

/// <summary>
/// What the database does by itself with the same texts, to compare with: SQLite FTS5 with its tokenizer unicode61 and bm25, or PostgreSQL
/// with its configuration dutch and ts_rank. All words, and any word when no document has all.
/// </summary>
internal sealed class PlainSearch : IAsyncDisposable
{
    private readonly DbConnection _connection;

    private PlainSearch(DbConnection connection) => _connection = connection;

    public static async Task<PlainSearch> CreateAsync(
        TestDatabase database, IEnumerable<(string Url, string Text)> documents, CancellationToken cancellationToken)
    {
        var isSqlite = database.Kind == DatabaseKind.Sqlite;
        var search = new PlainSearch(
            isSqlite ? new SqliteConnection("Data Source=:memory:") : new NpgsqlConnection(database.ConnectionString));
        await search._connection.OpenAsync(cancellationToken);
        await search.ExecuteAsync(
            isSqlite ? "CREATE VIRTUAL TABLE plain USING fts5(url UNINDEXED, body)" : "CREATE TEMP TABLE plain (url text, body tsvector)",
            [],
            cancellationToken);
        foreach (var (url, text) in documents)
        {
            await search.ExecuteAsync(
                isSqlite
                    ? "INSERT INTO plain (url, body) VALUES (@a, @b)"
                    : "INSERT INTO plain (url, body) VALUES (@a, to_tsvector('dutch', @b))",
                [url, text],
                cancellationToken);
        }

        return search;
    }

    public async Task<IReadOnlyList<string>> FindAsync(string query, CancellationToken cancellationToken)
    {
        var words = query.Split([' ', '?', '-', '.', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        var all = await FindAsync(words, any: false, cancellationToken);
        return all.Count > 0 ? all : await FindAsync(words, any: true, cancellationToken);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Task<List<string>> FindAsync(string[] words, bool any, CancellationToken cancellationToken) => _connection is SqliteConnection
        ? ExecuteAsync(
            "SELECT url FROM plain WHERE plain MATCH @a ORDER BY bm25(plain) LIMIT 10",
            [string.Join(any ? " OR " : " AND ", words.Select(word => $"\"{word}\""))],
            cancellationToken)
        : ExecuteAsync(
            "SELECT url FROM plain, "
            + $"(SELECT replace(plainto_tsquery('dutch', @a)::text, '&', '{(any ? "|" : "&")}')::tsquery AS query) AS q "
            + "WHERE body @@ query ORDER BY ts_rank(body, query) DESC LIMIT 10",
            [string.Join(' ', words)],
            cancellationToken);

    private async Task<List<string>> ExecuteAsync(string sql, string[] values, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in new[] { "@a", "@b" }.Zip(values))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
