-- Formerly kernel/0008_members
CREATE TABLE member (
    node_id INTEGER NOT NULL CONSTRAINT pk_member PRIMARY KEY,
    content_type_id INTEGER NOT NULL,
    username TEXT NOT NULL,
    normalized_username TEXT NOT NULL,
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
    CONSTRAINT fk_member_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_member_content_type_id FOREIGN KEY (content_type_id) REFERENCES node (id) ON DELETE RESTRICT
);
CREATE INDEX ix_member_content_type_id ON member (content_type_id);
CREATE UNIQUE INDEX ix_member_normalized_username ON member (normalized_username);
CREATE INDEX ix_member_email ON member (email);

CREATE TABLE member_to_group (
    member_id INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    CONSTRAINT pk_member_to_group PRIMARY KEY (member_id, group_id),
    CONSTRAINT fk_member_to_group_member_id FOREIGN KEY (member_id) REFERENCES member (node_id) ON DELETE CASCADE,
    CONSTRAINT fk_member_to_group_group_id FOREIGN KEY (group_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_member_to_group_group_id ON member_to_group (group_id);
