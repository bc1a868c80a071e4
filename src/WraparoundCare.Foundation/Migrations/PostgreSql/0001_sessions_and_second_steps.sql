-- Where somebody is signed in. The row is the session: without it the cookie and its tokens are worth nothing.
CREATE TABLE account_session (
    id uuid NOT NULL,
    account_kind character varying(20) NOT NULL,
    account_key uuid NOT NULL,
    security_stamp character varying(255) NOT NULL,
    device character varying(40) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_account_session PRIMARY KEY (id)
);
CREATE INDEX ix_account_session_account_kind_account_key ON account_session (account_kind, account_key);
CREATE INDEX ix_account_session_started_at ON account_session (started_at);

-- One-time codes for who has lost the other second step, as hashes.
CREATE TABLE account_recovery_code (
    account_kind character varying(20) NOT NULL,
    account_key uuid NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT pk_account_recovery_code PRIMARY KEY (account_kind, account_key, hash)
);

-- The public halves of passkeys.
CREATE TABLE account_passkey (
    credential_id character varying(1400) NOT NULL,
    account_kind character varying(20) NOT NULL,
    account_key uuid NOT NULL,
    name character varying(60) NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    transports character varying(200) NOT NULL,
    is_user_verified boolean NOT NULL,
    is_backup_eligible boolean NOT NULL,
    is_backed_up boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone NULL,
    CONSTRAINT pk_account_passkey PRIMARY KEY (credential_id)
);
CREATE INDEX ix_account_passkey_account_kind_account_key ON account_passkey (account_kind, account_key);
