-- The full-text index: only which token is in which document, no text and no positions (https://sqlite.org/fts5.html).
-- It is run again when the index was damaged. To change it, write a new migration of this name that says all of it.
CREATE VIRTUAL TABLE IF NOT EXISTS search_token USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
