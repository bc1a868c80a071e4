-- Formerly kernel/0013_external_members
CREATE TABLE external_member (
    id INTEGER NOT NULL CONSTRAINT pk_external_member PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    username TEXT NOT NULL,
    normalized_username TEXT NOT NULL,
    email TEXT NOT NULL,
    normalized_email TEXT NOT NULL,
    name TEXT NULL,
    is_approved INTEGER NOT NULL,
    is_locked_out INTEGER NOT NULL,
    last_login_date TEXT NULL,
    last_lockout_date TEXT NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL,
    security_stamp TEXT NULL,
    profile_data TEXT NULL
);
CREATE UNIQUE INDEX ix_external_member_key ON external_member (key);
CREATE UNIQUE INDEX ix_external_member_normalized_username ON external_member (normalized_username);
CREATE INDEX ix_external_member_normalized_email ON external_member (normalized_email);

CREATE TABLE external_member_to_group (
    external_member_id INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    CONSTRAINT pk_external_member_to_group PRIMARY KEY (external_member_id, group_id),
    CONSTRAINT fk_external_member_to_group_external_member_id FOREIGN KEY (external_member_id) REFERENCES external_member (id) ON DELETE CASCADE,
    CONSTRAINT fk_external_member_to_group_group_id FOREIGN KEY (group_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_external_member_to_group_group_id ON external_member_to_group (group_id);

CREATE TABLE repository_cache_version (
    identifier TEXT NOT NULL CONSTRAINT pk_repository_cache_version PRIMARY KEY,
    version TEXT NULL
);
