-- Whether a member wrote something in a topic that others see: asked of everybody whose name begins as is typed.
DROP INDEX ix_forum_post_topic_id_author_key;
CREATE INDEX ix_forum_post_topic_id_author_key_state ON forum_post (topic_id, author_key, state);
