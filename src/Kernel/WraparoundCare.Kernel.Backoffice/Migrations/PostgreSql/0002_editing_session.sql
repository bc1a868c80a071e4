-- The forms of documents that editors have open, with what they typed and did not save yet.
CREATE TABLE editing_session (
    id uuid NOT NULL,
    user_key uuid NOT NULL,
    document uuid NOT NULL,
    parent uuid NULL,
    document_type uuid NULL,
    begun_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    draft text NULL,
    draft_at timestamp with time zone NULL,
    CONSTRAINT pk_editing_session PRIMARY KEY (id)
);
CREATE INDEX ix_editing_session_document_seen_at ON editing_session (document, seen_at);
CREATE INDEX ix_editing_session_user_key_draft_at ON editing_session (user_key, draft_at);
CREATE INDEX ix_editing_session_seen_at ON editing_session (seen_at);
