-- Words of a post that editors want to show on a page, and what their writer said to that. proposed_by is a user, no member.
CREATE TABLE forum_tip (
    id uuid NOT NULL CONSTRAINT pk_forum_tip PRIMARY KEY,
    post_id uuid NOT NULL CONSTRAINT fk_forum_tip_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    author_key uuid NOT NULL,
    page_key uuid NOT NULL,
    page_title character varying(255) NOT NULL,
    text character varying(500) NOT NULL,
    reason character varying(500) NOT NULL,
    post_mark character varying(16) NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    state integer NOT NULL,
    credit integer NULL,
    answered_at timestamp with time zone NULL,
    ended_at timestamp with time zone NULL
);
CREATE INDEX ix_forum_tip_post_id ON forum_tip (post_id);
CREATE INDEX ix_forum_tip_author_key_state ON forum_tip (author_key, state);
CREATE INDEX ix_forum_tip_page_key_state ON forum_tip (page_key, state);
CREATE INDEX ix_forum_tip_proposed_at ON forum_tip (proposed_at);
CREATE INDEX ix_forum_tip_ended_at ON forum_tip (ended_at);
