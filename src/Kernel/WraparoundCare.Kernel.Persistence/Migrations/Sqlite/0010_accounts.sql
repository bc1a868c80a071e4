-- Formerly kernel/0009_accounts
CREATE TABLE external_login (
    id INTEGER NOT NULL CONSTRAINT pk_external_login PRIMARY KEY AUTOINCREMENT,
    user_or_member_key TEXT NOT NULL,
    login_provider TEXT NOT NULL,
    provider_key TEXT NOT NULL,
    user_data TEXT NULL,
    create_date TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_external_login_user_or_member_key_login_provider ON external_login (user_or_member_key, login_provider);
CREATE INDEX ix_external_login_login_provider_provider_key ON external_login (login_provider, provider_key);

CREATE TABLE external_login_token (
    id INTEGER NOT NULL CONSTRAINT pk_external_login_token PRIMARY KEY AUTOINCREMENT,
    external_login_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    create_date TEXT NOT NULL,
    CONSTRAINT fk_external_login_token_external_login_id FOREIGN KEY (external_login_id) REFERENCES external_login (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_external_login_token_external_login_id_name ON external_login_token (external_login_id, name);

CREATE TABLE two_factor_login (
    id INTEGER NOT NULL CONSTRAINT pk_two_factor_login PRIMARY KEY AUTOINCREMENT,
    user_or_member_key TEXT NOT NULL,
    provider_name TEXT NOT NULL,
    secret TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_two_factor_login_user_or_member_key_provider_name ON two_factor_login (user_or_member_key, provider_name);

CREATE TABLE consent (
    id INTEGER NOT NULL CONSTRAINT pk_consent PRIMARY KEY AUTOINCREMENT,
    "current" INTEGER NOT NULL,
    source TEXT NOT NULL,
    context TEXT NOT NULL,
    "action" TEXT NOT NULL,
    state INTEGER NOT NULL,
    comment TEXT NULL,
    create_date TEXT NOT NULL
);
CREATE INDEX ix_consent_source_context_action ON consent (source, context, "action");

CREATE TABLE user_notification (
    user_id INTEGER NOT NULL,
    node_id INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    CONSTRAINT pk_user_notification PRIMARY KEY (user_id, node_id, "action"),
    CONSTRAINT fk_user_notification_user_id FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_notification_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_user_notification_node_id ON user_notification (node_id);

CREATE TABLE user_setting (
    key TEXT NOT NULL CONSTRAINT pk_user_setting PRIMARY KEY,
    user_id INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    identifier TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT fk_user_setting_user_id FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE
);
CREATE INDEX ix_user_setting_user_id ON user_setting (user_id);
