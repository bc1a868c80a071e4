-- The name that readers see instead of that of the writer.
ALTER TABLE forum_topic ADD COLUMN pseudonym character varying(40) NULL;
ALTER TABLE forum_post ADD COLUMN pseudonym character varying(40) NULL;
-- Whether what is kept is to be placed under one.
ALTER TABLE forum_draft ADD COLUMN is_pseudonymous boolean NOT NULL DEFAULT false;
-- What somebody wrote in a topic.
CREATE INDEX ix_forum_post_topic_id_author_key ON forum_post (topic_id, author_key);
