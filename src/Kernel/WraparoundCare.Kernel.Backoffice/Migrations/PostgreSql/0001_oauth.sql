-- The tables of OpenIddict (version 7). Tokens mean something only here: what a browser has is a reference.
CREATE TABLE oauth_application (
    id text NOT NULL,
    application_type character varying(50) NULL,
    client_id character varying(100) NULL,
    client_secret text NULL,
    client_type character varying(50) NULL,
    concurrency_token character varying(50) NULL,
    consent_type character varying(50) NULL,
    display_name text NULL,
    display_names text NULL,
    json_web_key_set text NULL,
    permissions text NULL,
    post_logout_redirect_uris text NULL,
    properties text NULL,
    redirect_uris text NULL,
    requirements text NULL,
    settings text NULL,
    CONSTRAINT pk_oauth_application PRIMARY KEY (id)
);
CREATE TABLE oauth_scope (
    id text NOT NULL,
    concurrency_token character varying(50) NULL,
    description text NULL,
    descriptions text NULL,
    display_name text NULL,
    display_names text NULL,
    name character varying(200) NULL,
    properties text NULL,
    resources text NULL,
    CONSTRAINT pk_oauth_scope PRIMARY KEY (id)
);
CREATE TABLE oauth_authorization (
    id text NOT NULL,
    application_id text NULL,
    concurrency_token character varying(50) NULL,
    creation_date timestamp with time zone NULL,
    properties text NULL,
    scopes text NULL,
    status character varying(50) NULL,
    subject character varying(400) NULL,
    type character varying(50) NULL,
    CONSTRAINT pk_oauth_authorization PRIMARY KEY (id),
    CONSTRAINT fk_oauth_authorization_application_id FOREIGN KEY (application_id) REFERENCES oauth_application (id)
);
CREATE TABLE oauth_token (
    id text NOT NULL,
    application_id text NULL,
    authorization_id text NULL,
    concurrency_token character varying(50) NULL,
    creation_date timestamp with time zone NULL,
    expiration_date timestamp with time zone NULL,
    payload text NULL,
    properties text NULL,
    redemption_date timestamp with time zone NULL,
    reference_id character varying(100) NULL,
    status character varying(50) NULL,
    subject character varying(400) NULL,
    type character varying(150) NULL,
    CONSTRAINT pk_oauth_token PRIMARY KEY (id),
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
