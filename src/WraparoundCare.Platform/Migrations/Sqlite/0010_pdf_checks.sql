CREATE TABLE pdf_check (
    hash TEXT NOT NULL CONSTRAINT pk_pdf_check PRIMARY KEY,
    version INTEGER NOT NULL,
    is_readable INTEGER NOT NULL,
    has_tags INTEGER NOT NULL,
    has_language INTEGER NOT NULL,
    has_title INTEGER NOT NULL,
    shows_title INTEGER NOT NULL,
    checked_at TEXT NOT NULL
);
