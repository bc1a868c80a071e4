-- The forms of documents that editors have open, with what they typed and did not save yet.
CREATE TABLE editing_session (
    id TEXT NOT NULL CONSTRAINT pk_editing_session PRIMARY KEY,
    user_key TEXT NOT NULL,
    document TEXT NOT NULL,
    parent TEXT NULL,
    document_type TEXT NULL,
    begun_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    draft TEXT NULL,
    draft_at TEXT NULL
);
CREATE INDEX ix_editing_session_document_seen_at ON editing_session (document, seen_at);
CREATE INDEX ix_editing_session_user_key_draft_at ON editing_session (user_key, draft_at);
CREATE INDEX ix_editing_session_seen_at ON editing_session (seen_at);
