-- The keys name a document and an editor, which may since have been deleted: no foreign keys.
CREATE TABLE preview_link (
    id uuid NOT NULL,
    document uuid NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_preview_link PRIMARY KEY (id)
);
CREATE INDEX ix_preview_link_made_at ON preview_link (made_at);
