-- Files with posts, without what programs noted in them. One that waits for its post to be placed has no post, and goes by waits_since.
CREATE TABLE forum_attachment (
    id TEXT NOT NULL CONSTRAINT pk_forum_attachment PRIMARY KEY,
    member_key TEXT NULL,
    post_id TEXT NULL CONSTRAINT fk_forum_attachment_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT NULL,
    width INTEGER NULL,
    height INTEGER NULL,
    size INTEGER NOT NULL,
    hash TEXT NOT NULL,
    is_doubtful INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    waits_since TEXT NULL
);
CREATE INDEX ix_forum_attachment_member_key_created_at ON forum_attachment (member_key, created_at);
CREATE INDEX ix_forum_attachment_post_id ON forum_attachment (post_id);
CREATE INDEX ix_forum_attachment_waits_since ON forum_attachment (waits_since);
CREATE TABLE forum_attachment_content (
    attachment_id TEXT NOT NULL CONSTRAINT pk_forum_attachment_content PRIMARY KEY
        CONSTRAINT fk_forum_attachment_content_attachment_id REFERENCES forum_attachment (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
);
