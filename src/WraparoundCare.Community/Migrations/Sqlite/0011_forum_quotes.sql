-- Which posts stand quoted in a post, now or before it was changed. What a quote shows is asked when it is read.
CREATE TABLE forum_quote (
    post_id TEXT NOT NULL CONSTRAINT fk_forum_quote_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    quoted_id TEXT NOT NULL CONSTRAINT fk_forum_quote_quoted_id REFERENCES forum_post (id) ON DELETE CASCADE,
    CONSTRAINT pk_forum_quote PRIMARY KEY (post_id, quoted_id)
);
CREATE INDEX ix_forum_quote_quoted_id ON forum_quote (quoted_id);
-- Who is named in a post, with the name as it stands there: their own, or that of a group that they are in.
CREATE TABLE forum_mention (
    post_id TEXT NOT NULL CONSTRAINT fk_forum_mention_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    member_key TEXT NOT NULL,
    name TEXT NOT NULL,
    is_group INTEGER NOT NULL,
    mentioned_at TEXT NOT NULL,
    CONSTRAINT pk_forum_mention PRIMARY KEY (post_id, member_key)
);
CREATE INDEX ix_forum_mention_member_key ON forum_mention (member_key);
-- Whether it is for those only who were named later in a post that followers know already.
ALTER TABLE forum_news ADD COLUMN mentioned_since TEXT NULL;
