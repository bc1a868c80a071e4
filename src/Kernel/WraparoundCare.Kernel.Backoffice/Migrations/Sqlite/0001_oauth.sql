-- The tables of OpenIddict (version 7). Tokens mean something only here: what a browser has is a reference.
CREATE TABLE oauth_application (
    id TEXT NOT NULL CONSTRAINT pk_oauth_application PRIMARY KEY,
    application_type TEXT NULL,
    client_id TEXT NULL,
    client_secret TEXT NULL,
    client_type TEXT NULL,
    concurrency_token TEXT NULL,
    consent_type TEXT NULL,
    display_name TEXT NULL,
    display_names TEXT NULL,
    json_web_key_set TEXT NULL,
    permissions TEXT NULL,
    post_logout_redirect_uris TEXT NULL,
    properties TEXT NULL,
    redirect_uris TEXT NULL,
    requirements TEXT NULL,
    settings TEXT NULL
);
CREATE TABLE oauth_scope (
    id TEXT NOT NULL CONSTRAINT pk_oauth_scope PRIMARY KEY,
    concurrency_token TEXT NULL,
    description TEXT NULL,
    descriptions TEXT NULL,
    display_name TEXT NULL,
    display_names TEXT NULL,
    name TEXT NULL,
    properties TEXT NULL,
    resources TEXT NULL
);
CREATE TABLE oauth_authorization (
    id TEXT NOT NULL CONSTRAINT pk_oauth_authorization PRIMARY KEY,
    application_id TEXT NULL,
    concurrency_token TEXT NULL,
    creation_date TEXT NULL,
    properties TEXT NULL,
    scopes TEXT NULL,
    status TEXT NULL,
    subject TEXT NULL,
    type TEXT NULL,
    CONSTRAINT fk_oauth_authorization_application_id FOREIGN KEY (application_id) REFERENCES oauth_application (id)
);
CREATE TABLE oauth_token (
    id TEXT NOT NULL CONSTRAINT pk_oauth_token PRIMARY KEY,
    application_id TEXT NULL,
    authorization_id TEXT NULL,
    concurrency_token TEXT NULL,
    creation_date TEXT NULL,
    expiration_date TEXT NULL,
    payload TEXT NULL,
    properties TEXT NULL,
    redemption_date TEXT NULL,
    reference_id TEXT NULL,
    status TEXT NULL,
    subject TEXT NULL,
    type TEXT NULL,
    CONSTRAINT fk_oauth_token_application_id FOREIGN KEY (application_id) REFERENCES oauth_application (id),
    CONSTRAINT fk_oauth_token_authorization_id FOREIGN KEY (authorization_id) REFERENCES oauth_authorization (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_oauth_application_client_id ON oauth_application (client_id);
CREATE UNIQUE INDEX ix_oauth_scope_name ON oauth_scope (name);
CREATE INDEX ix_oauth_authorization_application_id_status_subject_type ON oauth_authorization (application_id, status, subject, type);
CREATE INDEX ix_oauth_token_application_id_status_subject_type ON oauth_token (application_id, status, subject, type);
CREATE INDEX ix_oauth_token_authorization_id ON oauth_token (authorization_id);
CREATE UNIQUE INDEX ix_oauth_token_reference_id ON oauth_token (reference_id);

-- Umbraco's client: a public one, which proves with PKCE that it is the one that asked. Where it may return to is decided by the site.
INSERT INTO oauth_application (id, client_id, client_type, consent_type, concurrency_token, permissions, requirements) VALUES (
    'umbraco-back-office', 'umbraco-back-office', 'public', 'implicit', '1',
    '["ept:authorization","ept:token","ept:revocation","ept:end_session","gt:authorization_code","gt:refresh_token","rst:code"]',
    '["ft:pkce"]');
