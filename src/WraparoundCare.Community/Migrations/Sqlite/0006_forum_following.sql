-- What members follow of the forum. A topic that is muted tells nothing, whatever else of it is followed.
CREATE TABLE forum_topic_follow (
    member_key TEXT NOT NULL,
    topic_id INTEGER NOT NULL CONSTRAINT fk_forum_topic_follow_topic_id REFERENCES forum_topic (id) ON DELETE CASCADE,
    is_muted INTEGER NOT NULL,
    since TEXT NOT NULL,
    CONSTRAINT pk_forum_topic_follow PRIMARY KEY (member_key, topic_id)
);
CREATE INDEX ix_forum_topic_follow_topic_id_member_key ON forum_topic_follow (topic_id, member_key);
-- Everything in a category (1, by its id), about a step (2, by its number) or a theme (3, by its name).
CREATE TABLE forum_subject_follow (
    member_key TEXT NOT NULL,
    kind INTEGER NOT NULL,
    subject TEXT NOT NULL,
    since TEXT NOT NULL,
    CONSTRAINT pk_forum_subject_follow PRIMARY KEY (member_key, kind, subject)
);
CREATE INDEX ix_forum_subject_follow_kind_subject_member_key ON forum_subject_follow (kind, subject, member_key);
-- Whose posts a member does not want to see.
CREATE TABLE forum_muted_member (
    id TEXT NOT NULL CONSTRAINT pk_forum_muted_member PRIMARY KEY,
    member_key TEXT NOT NULL,
    muted_key TEXT NOT NULL,
    since TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_forum_muted_member_member_key_muted_key ON forum_muted_member (member_key, muted_key);
CREATE INDEX ix_forum_muted_member_muted_key ON forum_muted_member (muted_key);
-- What a member chose: 0 no mail, 1 at once, 2 each day, 3 each week. mail_due_at is empty as long as there is nothing to tell.
CREATE TABLE forum_follow_setting (
    member_key TEXT NOT NULL CONSTRAINT pk_forum_follow_setting PRIMARY KEY,
    follows_own INTEGER NOT NULL,
    mail INTEGER NOT NULL,
    mail_due_at TEXT NULL,
    mailed_at TEXT NULL
);
CREATE INDEX ix_forum_follow_setting_mail_due_at ON forum_follow_setting (mail_due_at);
-- Posts that became visible and of which followers do not know yet; after_member is the last of them who does.
CREATE TABLE forum_news (
    id INTEGER NOT NULL CONSTRAINT pk_forum_news PRIMARY KEY AUTOINCREMENT,
    post_id TEXT NOT NULL,
    after_member TEXT NOT NULL,
    noted_at TEXT NOT NULL
);
-- What a member is told of a topic: that it has posts from one number to another, until they are read.
CREATE TABLE forum_notification (
    member_key TEXT NOT NULL,
    topic_id INTEGER NOT NULL CONSTRAINT fk_forum_notification_topic_id REFERENCES forum_topic (id) ON DELETE CASCADE,
    first_number INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    read_at TEXT NULL,
    is_mailed INTEGER NOT NULL,
    CONSTRAINT pk_forum_notification PRIMARY KEY (member_key, topic_id)
);
CREATE INDEX ix_forum_notification_topic_id ON forum_notification (topic_id);
CREATE INDEX ix_forum_notification_changed_at ON forum_notification (changed_at);
