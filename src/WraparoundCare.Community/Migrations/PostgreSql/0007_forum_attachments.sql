-- Files with posts, without what programs noted in them. One that waits for its post to be placed has no post, and goes by waits_since.
CREATE TABLE forum_attachment (
    id uuid NOT NULL CONSTRAINT pk_forum_attachment PRIMARY KEY,
    member_key uuid NULL,
    post_id uuid NULL CONSTRAINT fk_forum_attachment_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    position integer NOT NULL,
    kind integer NOT NULL,
    name character varying(100) NOT NULL,
    description character varying(300) NULL,
    width integer NULL,
    height integer NULL,
    size integer NOT NULL,
    hash character varying(64) NOT NULL,
    is_doubtful boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    waits_since timestamp with time zone NULL
);
CREATE INDEX ix_forum_attachment_member_key_created_at ON forum_attachment (member_key, created_at);
CREATE INDEX ix_forum_attachment_post_id ON forum_attachment (post_id);
CREATE INDEX ix_forum_attachment_waits_since ON forum_attachment (waits_since);
CREATE TABLE forum_attachment_content (
    attachment_id uuid NOT NULL CONSTRAINT pk_forum_attachment_content PRIMARY KEY
        CONSTRAINT fk_forum_attachment_content_attachment_id REFERENCES forum_attachment (id) ON DELETE CASCADE,
    bytes bytea NOT NULL
);
