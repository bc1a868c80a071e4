-- The keys name a document and an editor, which may since have been deleted: no foreign keys.
CREATE TABLE preview_link (
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    CONSTRAINT pk_preview_link PRIMARY KEY (id)
);
CREATE INDEX ix_preview_link_made_at ON preview_link (made_at);
