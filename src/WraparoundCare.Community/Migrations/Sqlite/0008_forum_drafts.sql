-- What a member typed in a form of the forum and has not sent; place is where the form is sent to.
CREATE TABLE forum_draft (
    member_key TEXT NOT NULL,
    place TEXT NOT NULL,
    form_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    is_sent INTEGER NOT NULL,
    title TEXT NULL,
    text TEXT NULL,
    tried TEXT NULL,
    work_area TEXT NULL,
    step INTEGER NULL,
    theme TEXT NULL,
    saved_at TEXT NOT NULL,
    CONSTRAINT pk_forum_draft PRIMARY KEY (member_key, place)
);
CREATE INDEX ix_forum_draft_saved_at ON forum_draft (saved_at);
