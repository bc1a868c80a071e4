-- The name that readers see instead of that of the writer.
ALTER TABLE forum_topic ADD COLUMN pseudonym character varying(40) NULL;
ALTER TABLE forum_post ADD COLUMN pseudonym character varying(40) NULL;
-- Whether what is kept is to be placed under one.
ALTER TABLE forum_draft ADD COLUMN is_pseudonymous boolean NOT NULL DEFAULT false;
