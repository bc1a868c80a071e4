-- Words of a post that editors want to show on a page, and what their writer said to that. proposed_by is a user, no member.
CREATE TABLE forum_tip (
    id TEXT NOT NULL CONSTRAINT pk_forum_tip PRIMARY KEY,
    post_id TEXT NOT NULL CONSTRAINT fk_forum_tip_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    author_key TEXT NOT NULL,
    page_key TEXT NOT NULL,
    page_title TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    post_mark TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    state INTEGER NOT NULL,
    credit INTEGER NULL,
    answered_at TEXT NULL,
    ended_at TEXT NULL
);
CREATE INDEX ix_forum_tip_post_id ON forum_tip (post_id);
CREATE INDEX ix_forum_tip_author_key_state ON forum_tip (author_key, state);
CREATE INDEX ix_forum_tip_page_key_state ON forum_tip (page_key, state);
CREATE INDEX ix_forum_tip_proposed_at ON forum_tip (proposed_at);
CREATE INDEX ix_forum_tip_ended_at ON forum_tip (ended_at);
