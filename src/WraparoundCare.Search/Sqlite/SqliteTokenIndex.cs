using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Sqlite;

/// <summary>SQLite FTS5.</summary>
/// <param name="definition">SQL that makes the table when it is not there.</param>
internal sealed class SqliteTokenIndex(string definition) : ITokenIndex
{
    public async Task<bool> CheckAsync(SiteDbContext db, long documents, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO search_token(search_token) VALUES('integrity-check')", cancellationToken);
            return documents
                == await db.Database.SqlQueryRaw<long>("SELECT count(*) AS Value FROM search_token_docsize").SingleAsync(cancellationToken);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public async Task RemakeAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        await DropAsync(db, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(definition, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO search_token(rowid, tokens) SELECT id, tokens FROM search_document WHERE NOT deleted", cancellationToken);
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

    // A damaged virtual table refuses to be dropped by its own module; its tables can be.
    private static async Task DropAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
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
    }
}
