-- Who reported a post, and why. member_key is empty when that member has left; a report without decided_at waits for a moderator.
CREATE TABLE forum_flag (
    id uuid NOT NULL CONSTRAINT pk_forum_flag PRIMARY KEY,
    post_id uuid NOT NULL CONSTRAINT fk_forum_flag_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    member_key uuid NULL,
    is_known boolean NOT NULL,
    ground integer NOT NULL,
    explanation character varying(1000) NULL,
    created_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone NULL,
    decided_by uuid NULL,
    is_upheld boolean NOT NULL
);
CREATE INDEX ix_forum_flag_post_id ON forum_flag (post_id);
CREATE INDEX ix_forum_flag_member_key_created_at ON forum_flag (member_key, created_at);
CREATE INDEX ix_forum_flag_decided_at ON forum_flag (decided_at);
CREATE INDEX ix_forum_flag_decided_by ON forum_flag (decided_by);
-- What kind of reason a decision had, and in which category it was taken.
ALTER TABLE forum_decision ADD COLUMN ground integer NULL;
ALTER TABLE forum_decision ADD COLUMN category_id uuid NULL;
