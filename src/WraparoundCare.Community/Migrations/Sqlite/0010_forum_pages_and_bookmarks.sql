-- The page of the editors that a topic is about; it may have been taken away since.
ALTER TABLE forum_topic ADD COLUMN page_key TEXT NULL;
-- Lists of what is about one page, step or theme.
CREATE INDEX ix_forum_topic_page_key ON forum_topic (page_key);
CREATE INDEX ix_forum_topic_step ON forum_topic (step);
CREATE INDEX ix_forum_topic_theme ON forum_topic (theme);
-- The posts that a member keeps to find them back.
CREATE TABLE forum_bookmark (
    member_key TEXT NOT NULL,
    post_id TEXT NOT NULL CONSTRAINT fk_forum_bookmark_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    kept_at TEXT NOT NULL,
    CONSTRAINT pk_forum_bookmark PRIMARY KEY (member_key, post_id)
);
CREATE INDEX ix_forum_bookmark_post_id ON forum_bookmark (post_id);
