using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Sqlite;

/// <summary>SQLite FTS5. The table keeps only which token is in which document: no text, no positions (https://sqlite.org/fts5.html).</summary>
internal sealed class SqliteTokenIndex : ITokenIndex
{
    private const string Create =
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_token USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\")";

    public async Task<bool> CheckAsync(SiteDbContext db, long documents, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync(Create, cancellationToken);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO search_token(search_token) VALUES('integrity-check')", cancellationToken);
            return await db.Database.SqlQueryRaw<long>("SELECT count(*) AS Value FROM search_token_docsize").SingleAsync(cancellationToken) == documents;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public async Task ResetAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        // A damaged virtual table refuses to be dropped by its own module; its tables can be.
        try
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS search_token", cancellationToken);
        }
        catch (SqliteException)
        {
            await db.Database.ExecuteSqlRawAsync(
                """
                PRAGMA writable_schema=ON;
                DELETE FROM sqlite_master WHERE name = 'search_token';
                PRAGMA writable_schema=RESET;
                DROP TABLE IF EXISTS search_token_data;
                DROP TABLE IF EXISTS search_token_idx;
                DROP TABLE IF EXISTS search_token_docsize;
                DROP TABLE IF EXISTS search_token_config;
                """,
                cancellationToken);
        }

        await db.Database.ExecuteSqlRawAsync(Create, cancellationToken);
    }

    public Task PutAsync(SiteDbContext db, long id, string tokens, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"INSERT OR REPLACE INTO search_token(rowid, tokens) VALUES({id}, {tokens})", cancellationToken);

    public Task RemoveAsync(SiteDbContext db, long id, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM search_token WHERE rowid = {id}", cancellationToken);

    public async Task<List<long>> FindAsync(SiteDbContext db, TokenQuery query, int most, CancellationToken cancellationToken)
    {
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT rowid FROM search_token WHERE search_token MATCH $query ORDER BY rowid LIMIT $most";
        command.Parameters.AddWithValue("$query", query.Write(" AND ", " OR ", " NOT ", token => $"\"{token}\""));
        command.Parameters.AddWithValue("$most", most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<long>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(reader.GetInt64(0));
        }

        return found;
    }
}
