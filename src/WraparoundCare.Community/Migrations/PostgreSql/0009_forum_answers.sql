-- The answer that helped who asked; the post may have been taken away since.
ALTER TABLE forum_topic ADD COLUMN accepted_post_id uuid NULL;
-- Who thanked for a post.
CREATE TABLE forum_thanks (
    post_id uuid NOT NULL CONSTRAINT fk_forum_thanks_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    member_key uuid NOT NULL,
    thanked_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_forum_thanks PRIMARY KEY (post_id, member_key)
);
CREATE INDEX ix_forum_thanks_member_key_thanked_at ON forum_thanks (member_key, thanked_at);
