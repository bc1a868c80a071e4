-- The name that readers see instead of that of the writer.
ALTER TABLE forum_topic ADD COLUMN pseudonym TEXT NULL;
ALTER TABLE forum_post ADD COLUMN pseudonym TEXT NULL;
-- Whether what is kept is to be placed under one.
ALTER TABLE forum_draft ADD COLUMN is_pseudonymous INTEGER NOT NULL DEFAULT 0;
-- What somebody wrote in a topic.
CREATE INDEX ix_forum_post_topic_id_author_key ON forum_post (topic_id, author_key);
