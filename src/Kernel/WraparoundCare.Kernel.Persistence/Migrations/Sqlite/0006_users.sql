-- Formerly kernel/0005_users
CREATE TABLE user_group (
    id INTEGER NOT NULL CONSTRAINT pk_user_group PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    alias TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NULL,
    icon TEXT NULL,
    start_content_id INTEGER NULL,
    start_media_id INTEGER NULL,
    has_access_to_all_languages INTEGER NOT NULL,
    sections TEXT NOT NULL,
    permissions TEXT NOT NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL,
    CONSTRAINT fk_user_group_start_content_id FOREIGN KEY (start_content_id) REFERENCES node (id) ON DELETE SET NULL,
    CONSTRAINT fk_user_group_start_media_id FOREIGN KEY (start_media_id) REFERENCES node (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX ix_user_group_key ON user_group (key);
CREATE UNIQUE INDEX ix_user_group_alias ON user_group (alias);
CREATE INDEX ix_user_group_start_content_id ON user_group (start_content_id);
CREATE INDEX ix_user_group_start_media_id ON user_group (start_media_id);

CREATE TABLE user_group_language (
    user_group_id INTEGER NOT NULL,
    language_id INTEGER NOT NULL,
    CONSTRAINT pk_user_group_language PRIMARY KEY (user_group_id, language_id),
    CONSTRAINT fk_user_group_language_user_group_id FOREIGN KEY (user_group_id) REFERENCES user_group (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_group_language_language_id FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE CASCADE
);
CREATE INDEX ix_user_group_language_language_id ON user_group_language (language_id);

CREATE TABLE user_group_granular_permission (
    id INTEGER NOT NULL CONSTRAINT pk_user_group_granular_permission PRIMARY KEY AUTOINCREMENT,
    user_group_id INTEGER NOT NULL,
    entity_key TEXT NULL,
    context TEXT NOT NULL,
    permission TEXT NOT NULL,
    CONSTRAINT fk_user_group_granular_permission_user_group_id FOREIGN KEY (user_group_id) REFERENCES user_group (id) ON DELETE CASCADE
);
CREATE INDEX ix_user_group_granular_permission_user_group_id ON user_group_granular_permission (user_group_id);

CREATE TABLE user (
    id INTEGER NOT NULL CONSTRAINT pk_user PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    username TEXT NOT NULL,
    email TEXT NOT NULL,
    password TEXT NULL,
    password_configuration TEXT NULL,
    security_stamp TEXT NULL,
    is_approved INTEGER NOT NULL,
    is_locked_out INTEGER NOT NULL,
    failed_password_attempts INTEGER NOT NULL,
    last_login_date TEXT NULL,
    last_lockout_date TEXT NULL,
    last_password_change_date TEXT NULL,
    email_confirmed_date TEXT NULL,
    invited_date TEXT NULL,
    language TEXT NULL,
    avatar TEXT NULL,
    kind INTEGER NOT NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_user_key ON user (key);
CREATE UNIQUE INDEX ix_user_username ON user (username);
CREATE INDEX ix_user_email ON user (email);

CREATE TABLE user_to_group (
    user_id INTEGER NOT NULL,
    user_group_id INTEGER NOT NULL,
    CONSTRAINT pk_user_to_group PRIMARY KEY (user_id, user_group_id),
    CONSTRAINT fk_user_to_group_user_id FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_to_group_user_group_id FOREIGN KEY (user_group_id) REFERENCES user_group (id) ON DELETE CASCADE
);
CREATE INDEX ix_user_to_group_user_group_id ON user_to_group (user_group_id);

CREATE TABLE user_start_node (
    user_id INTEGER NOT NULL,
    node_id INTEGER NOT NULL,
    is_media INTEGER NOT NULL,
    CONSTRAINT pk_user_start_node PRIMARY KEY (user_id, node_id, is_media),
    CONSTRAINT fk_user_start_node_user_id FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_start_node_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_user_start_node_node_id ON user_start_node (node_id);

-- Umbraco's own groups with its ids, keys and permissions.
INSERT INTO user_group (id, key, alias, name, icon, start_content_id, start_media_id, has_access_to_all_languages, sections, permissions, create_date, update_date) VALUES
    (1, 'E5E7F6C8-7F9C-4B5B-8D5D-9E1E5A4F7E4D', 'admin', 'Administrators', 'icon-medal', -1, -1, 1, '["content","packages","media","member","settings","users","forms","translation"]', '["Umb.Document.Create","Umb.Document.CreateBlueprint","Umb.Document.CultureAndHostnames","Umb.Document.Delete","Umb.Document.Duplicate","Umb.Document.Move","Umb.Document.Notifications","Umb.Document.Permissions","Umb.Document.PropertyValue.Read","Umb.Document.PropertyValue.Write","Umb.Document.PublicAccess","Umb.Document.Publish","Umb.Document.Read","Umb.Document.Rollback","Umb.Document.Sort","Umb.Document.Unpublish","Umb.Document.Update","Umb.DocumentRecycleBin.Restore"]', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    (2, '9FC2A16F-528C-46D6-A014-75BF4EC2480C', 'writer', 'Writers', 'icon-edit', -1, -1, 1, '["content"]', '["Umb.Document.Create","Umb.Document.Notifications","Umb.Document.PropertyValue.Read","Umb.Document.PropertyValue.Write","Umb.Document.Read","Umb.Document.Update"]', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    (3, '44DC260E-B4D4-4DD9-9081-EEC5598F1641', 'editor', 'Editors', 'icon-tools', -1, -1, 1, '["content","media","forms"]', '["Umb.Document.Create","Umb.Document.CreateBlueprint","Umb.Document.Delete","Umb.Document.Duplicate","Umb.Document.Move","Umb.Document.Notifications","Umb.Document.PropertyValue.Read","Umb.Document.PropertyValue.Write","Umb.Document.PublicAccess","Umb.Document.Publish","Umb.Document.Read","Umb.Document.Rollback","Umb.Document.Sort","Umb.Document.Unpublish","Umb.Document.Update","Umb.DocumentRecycleBin.Restore"]', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    (4, 'F2012E4C-D232-4BD1-8EAE-4384032D97D8', 'translator', 'Translators', 'icon-globe', -1, -1, 1, '["translation"]', '["Umb.Document.PropertyValue.Read","Umb.Document.PropertyValue.Write","Umb.Document.Read","Umb.Document.Update"]', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    (5, '8C6AD70F-D307-4E4A-AF58-72C2E4E9439D', 'sensitiveData', 'Sensitive data', 'icon-lock', NULL, NULL, 0, '[]', '[]', '2026-01-01 00:00:00', '2026-01-01 00:00:00');

-- The super user has no password, so nobody can sign in as it until one is set. Ids of other users start at 1.
INSERT INTO user (id, key, name, username, email, is_approved, is_locked_out, failed_password_attempts, language, kind, create_date, update_date) VALUES
    (-1, '1E70F841-C261-413B-ABB2-2D68CDB96094', 'Administrator', 'admin', '', 1, 0, 0, 'nl', 0, '2026-01-01 00:00:00', '2026-01-01 00:00:00');
INSERT INTO user_to_group (user_id, user_group_id) VALUES (-1, 1), (-1, 5);
