using Microsoft.EntityFrameworkCore;
using Npgsql;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.PostgreSql;

/// <summary>PostgreSQL full text: a tsvector made of our own tokens, so that no text search configuration has a say in it.</summary>
internal sealed class PostgreSqlTokenIndex : ITokenIndex
{
    // Only the index is ever read, so the vectors are kept out of the rows: then hundreds of rows are on a page that must be looked at to see whether a row is still there.
    // The planner does not know what it takes to fetch a vector, and is kept from reading them instead of the index; and what takes less than a millisecond is not worth other processes.
    // One array is read much faster than a thousand rows.
    private const string Create =
        """
        CREATE TABLE IF NOT EXISTS search_token (id bigint NOT NULL CONSTRAINT pk_search_token PRIMARY KEY, tokens tsvector NOT NULL) WITH (toast_tuple_target = 128);
        CREATE INDEX IF NOT EXISTS ix_search_token_tokens ON search_token USING gin (tokens);
        DO $do$ BEGIN
        IF to_regprocedure('search_token_first(tsquery, integer)') IS NULL THEN
            CREATE FUNCTION search_token_first(query tsquery, most integer) RETURNS bigint[] LANGUAGE sql STABLE
                SET enable_seqscan = off SET enable_indexscan = off SET max_parallel_workers_per_gather = 0
                AS 'SELECT array(SELECT id FROM search_token WHERE tokens @@ query ORDER BY id LIMIT most)';
        END IF;
        END $do$;
        """;

    public async Task<bool> CheckAsync(SiteDbContext db, long documents, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync(Create, cancellationToken);
        return await db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM search_token").SingleAsync(cancellationToken) == documents;
    }

    public async Task ResetAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS search_token", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Create, cancellationToken);
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
