CREATE TABLE search_unreadable_file (
    hash TEXT NOT NULL CONSTRAINT pk_search_unreadable_file PRIMARY KEY,
    reader_version INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
);
ALTER TABLE search_document ADD COLUMN file_hash TEXT NULL;
CREATE INDEX ix_search_document_file_hash ON search_document (file_hash);
