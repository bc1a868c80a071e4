-- Formerly platform/0005_search
CREATE TABLE search_document (
    id INTEGER NOT NULL CONSTRAINT pk_search_document PRIMARY KEY,
    source TEXT NOT NULL,
    item_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    card TEXT NOT NULL,
    texts TEXT NOT NULL,
    tokens TEXT NOT NULL,
    words TEXT NOT NULL,
    terms BLOB NOT NULL
);
CREATE UNIQUE INDEX ix_search_document_source_item_key ON search_document (source, item_key);
CREATE INDEX ix_search_document_version ON search_document (version);

CREATE TABLE search_state (
    id INTEGER NOT NULL CONSTRAINT pk_search_state PRIMARY KEY,
    version INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    last_number INTEGER NOT NULL
);

CREATE TABLE search_queue (
    id INTEGER NOT NULL CONSTRAINT pk_search_queue PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    item_key TEXT NULL
);

CREATE TABLE search_term (
    term TEXT NOT NULL,
    day TEXT NOT NULL,
    searches INTEGER NOT NULL,
    without_result INTEGER NOT NULL,
    CONSTRAINT pk_search_term PRIMARY KEY (term, day)
);
CREATE INDEX ix_search_term_day ON search_term (day);
