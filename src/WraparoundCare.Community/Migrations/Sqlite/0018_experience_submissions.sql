-- Experiences that members write for the site. idle_since is empty while one is at the editors or on the site.
CREATE TABLE experience_submission (
    id TEXT NOT NULL CONSTRAINT pk_experience_submission PRIMARY KEY,
    member_key TEXT NOT NULL,
    state INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NULL,
    occasion TEXT NULL,
    what_we_did TEXT NULL,
    what_worked TEXT NULL,
    what_did_not_work TEXT NULL,
    tip TEXT NULL,
    project_key TEXT NULL,
    steps TEXT NULL,
    credit INTEGER NULL,
    remark TEXT NULL,
    saved_at TEXT NOT NULL,
    sent_at TEXT NULL,
    published_at TEXT NULL,
    page_key TEXT NULL,
    idle_since TEXT NULL
);
CREATE INDEX ix_experience_submission_member_key_saved_at ON experience_submission (member_key, saved_at);
CREATE INDEX ix_experience_submission_state_sent_at ON experience_submission (state, sent_at);
CREATE INDEX ix_experience_submission_idle_since ON experience_submission (idle_since);
