-- The answer that helped who asked; the post may have been taken away since.
ALTER TABLE forum_topic ADD COLUMN accepted_post_id TEXT NULL;
-- Who thanked for a post.
CREATE TABLE forum_thanks (
    post_id TEXT NOT NULL CONSTRAINT fk_forum_thanks_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    member_key TEXT NOT NULL,
    thanked_at TEXT NOT NULL,
    CONSTRAINT pk_forum_thanks PRIMARY KEY (post_id, member_key)
);
CREATE INDEX ix_forum_thanks_member_key_thanked_at ON forum_thanks (member_key, thanked_at);
