-- Formerly kernel/0014_redirect_notes
CREATE TABLE redirect_note (
    id INTEGER NOT NULL CONSTRAINT pk_redirect_note PRIMARY KEY AUTOINCREMENT,
    document_key TEXT NOT NULL,
    culture TEXT NULL,
    route TEXT NOT NULL,
    noted_at TEXT NOT NULL
);
