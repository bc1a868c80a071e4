-- Formerly kernel/0008_members
CREATE TABLE member (
    node_id integer NOT NULL,
    content_type_id integer NOT NULL,
    username character varying(255) NOT NULL,
    normalized_username character varying(255) NOT NULL,
    email character varying(255) NOT NULL,
    password character varying(500) NULL,
    password_configuration character varying(500) NULL,
    security_stamp character varying(255) NULL,
    is_approved boolean NOT NULL,
    is_locked_out boolean NOT NULL,
    failed_password_attempts integer NOT NULL,
    last_login_date timestamp with time zone NULL,
    last_lockout_date timestamp with time zone NULL,
    last_password_change_date timestamp with time zone NULL,
    email_confirmed_date timestamp with time zone NULL,
    CONSTRAINT pk_member PRIMARY KEY (node_id),
    CONSTRAINT fk_member_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_member_content_type_id FOREIGN KEY (content_type_id) REFERENCES node (id) ON DELETE RESTRICT
);
CREATE INDEX ix_member_content_type_id ON member (content_type_id);
CREATE UNIQUE INDEX ix_member_normalized_username ON member (normalized_username);
CREATE INDEX ix_member_email ON member (email);

CREATE TABLE member_to_group (
    member_id integer NOT NULL,
    group_id integer NOT NULL,
    CONSTRAINT pk_member_to_group PRIMARY KEY (member_id, group_id),
    CONSTRAINT fk_member_to_group_member_id FOREIGN KEY (member_id) REFERENCES member (node_id) ON DELETE CASCADE,
    CONSTRAINT fk_member_to_group_group_id FOREIGN KEY (group_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_member_to_group_group_id ON member_to_group (group_id);
