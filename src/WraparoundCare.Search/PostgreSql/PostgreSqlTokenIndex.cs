using Microsoft.EntityFrameworkCore;
using Npgsql;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.PostgreSql;

/// <summary>PostgreSQL full text: a tsvector made of our own tokens, so that no text search configuration has a say in it.</summary>
/// <param name="definition">SQL that makes the table, its index and the function that reads it, as far as they are not there.</param>
internal sealed class PostgreSqlTokenIndex(string definition) : ITokenIndex
{
    public async Task<bool> CheckAsync(SiteDbContext db, long documents, CancellationToken cancellationToken)
    {
        // A failed command would end the transaction, so what is missing is asked for first.
        const string isThere =
            """
            SELECT to_regclass('search_token') IS NOT NULL AND to_regclass('ix_search_token_tokens') IS NOT NULL
                AND to_regprocedure('search_token_first(tsquery, integer)') IS NOT NULL AS "Value"
            """;
        return await db.Database.SqlQueryRaw<bool>(isThere).SingleAsync(cancellationToken)
            && await db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM search_token").SingleAsync(cancellationToken)
                == documents;
    }

    public async Task RemakeAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS search_token", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(definition, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO search_token (id, tokens)
            SELECT id, array_to_tsvector(string_to_array(tokens, ' ')) FROM search_document WHERE NOT deleted
            """,
            cancellationToken);
    }

    public Task PutAsync(SiteDbContext db, long id, string tokens, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO search_token (id, tokens) VALUES ({id}, array_to_tsvector(string_to_array({tokens}, ' ')))
        ON CONFLICT (id) DO UPDATE SET tokens = excluded.tokens
        """,
        cancellationToken);

    public Task RemoveAsync(SiteDbContext db, long id, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM search_token WHERE id = {id}", cancellationToken);

    public async Task<List<long>> FindAsync(SiteDbContext db, TokenQuery query, int most, CancellationToken cancellationToken)
    {
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT search_token_first($1::tsquery, $2)";
        command.Parameters.Add(new NpgsqlParameter { Value = query.Write(" & ", " | ", " & !", token => $"'{token}'") });
        command.Parameters.Add(new NpgsqlParameter { Value = most });
        return [.. (long[])(await command.ExecuteScalarAsync(cancellationToken))!];
    }
}
