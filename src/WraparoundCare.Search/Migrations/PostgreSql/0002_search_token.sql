-- The full-text index and how it is read. It is run again when the index was lost.
-- To change it, write a new migration of this name that says all of it.

-- Only the index is ever read, so the vectors are kept out of the rows: then hundreds of rows are on a page
-- that must be looked at to see whether a row is still there.
CREATE TABLE IF NOT EXISTS search_token (
    id bigint NOT NULL CONSTRAINT pk_search_token PRIMARY KEY,
    tokens tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX IF NOT EXISTS ix_search_token_tokens ON search_token USING gin (tokens);

-- The planner does not know what it takes to fetch a vector, and is kept from reading them instead of the index;
-- and what takes less than a millisecond is not worth other processes. One array is read much faster than a thousand rows.
CREATE OR REPLACE FUNCTION search_token_first(query tsquery, most integer) RETURNS bigint[] LANGUAGE sql STABLE
    SET enable_seqscan = off SET enable_indexscan = off SET max_parallel_workers_per_gather = 0
    AS 'SELECT array(SELECT id FROM search_token WHERE tokens @@ query ORDER BY id LIMIT most)';
