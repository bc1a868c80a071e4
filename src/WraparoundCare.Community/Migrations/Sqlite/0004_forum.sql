-- Where conversations stand. Readers and writers are names of member groups: without one everybody reads, and each member writes.
CREATE TABLE forum_category (
    id TEXT NOT NULL CONSTRAINT pk_forum_category PRIMARY KEY,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    rules TEXT NULL,
    readers TEXT NULL,
    writers TEXT NULL,
    position INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_forum_category_slug ON forum_category (slug);
-- last_number counts its posts that everybody sees or saw; author_key is empty when the writer has left.
CREATE TABLE forum_topic (
    id INTEGER NOT NULL CONSTRAINT pk_forum_topic PRIMARY KEY AUTOINCREMENT,
    category_id TEXT NOT NULL CONSTRAINT fk_forum_topic_category_id REFERENCES forum_category (id),
    title TEXT NOT NULL,
    slug TEXT NOT NULL,
    author_key TEXT NULL,
    tried TEXT NULL,
    work_area TEXT NULL,
    step INTEGER NULL,
    theme TEXT NULL,
    state INTEGER NOT NULL,
    is_pinned INTEGER NOT NULL,
    is_closed INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    last_post_at TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX ix_forum_topic_category_id_state_is_pinned_last_post_at_id ON forum_topic (category_id, state, is_pinned, last_post_at, id);
CREATE INDEX ix_forum_topic_author_key ON forum_topic (author_key);
-- A post that waits for a moderator has no number yet. html is made of text by the version of the writer of HTML that is noted.
CREATE TABLE forum_post (
    id TEXT NOT NULL CONSTRAINT pk_forum_post PRIMARY KEY,
    topic_id INTEGER NOT NULL CONSTRAINT fk_forum_post_topic_id REFERENCES forum_topic (id),
    number INTEGER NULL,
    author_key TEXT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    html_version INTEGER NOT NULL,
    state INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    edited_at TEXT NULL
);
CREATE UNIQUE INDEX ix_forum_post_topic_id_number ON forum_post (topic_id, number);
CREATE INDEX ix_forum_post_state_created_at ON forum_post (state, created_at);
CREATE INDEX ix_forum_post_author_key_created_at ON forum_post (author_key, created_at);
-- What a post said before somebody changed it.
CREATE TABLE forum_post_version (
    id TEXT NOT NULL CONSTRAINT pk_forum_post_version PRIMARY KEY,
    post_id TEXT NOT NULL CONSTRAINT fk_forum_post_version_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    replaced_at TEXT NOT NULL
);
CREATE INDEX ix_forum_post_version_post_id ON forum_post_version (post_id);
-- How far a member has read.
CREATE TABLE forum_read (
    member_key TEXT NOT NULL,
    topic_id INTEGER NOT NULL CONSTRAINT fk_forum_read_topic_id REFERENCES forum_topic (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    CONSTRAINT pk_forum_read PRIMARY KEY (member_key, topic_id)
);
CREATE INDEX ix_forum_read_topic_id ON forum_read (topic_id);
CREATE INDEX ix_forum_read_read_at ON forum_read (read_at);
-- What a moderator decided about a post, and why. Nothing changes it; a key is empty when that person has left.
CREATE TABLE forum_decision (
    id TEXT NOT NULL CONSTRAINT pk_forum_decision PRIMARY KEY,
    post_id TEXT NOT NULL,
    author_key TEXT NULL,
    decided_by TEXT NULL,
    kind INTEGER NOT NULL,
    reason TEXT NULL,
    decided_at TEXT NOT NULL
);
CREATE INDEX ix_forum_decision_post_id ON forum_decision (post_id);
CREATE INDEX ix_forum_decision_author_key ON forum_decision (author_key);
CREATE INDEX ix_forum_decision_decided_by ON forum_decision (decided_by);
