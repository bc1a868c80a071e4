CREATE INDEX ix_forum_post_author_key_state ON forum_post (author_key, state);
