-- Where somebody is signed in. The row is the session: without it the cookie and its tokens are worth nothing.
CREATE TABLE account_session (
    id TEXT NOT NULL CONSTRAINT pk_account_session PRIMARY KEY,
    account_kind TEXT NOT NULL,
    account_key TEXT NOT NULL,
    security_stamp TEXT NOT NULL,
    device TEXT NOT NULL,
    started_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
);
CREATE INDEX ix_account_session_account_kind_account_key ON account_session (account_kind, account_key);
CREATE INDEX ix_account_session_started_at ON account_session (started_at);

-- One-time codes for who has lost the other second step, as hashes.
CREATE TABLE account_recovery_code (
    account_kind TEXT NOT NULL,
    account_key TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_account_recovery_code PRIMARY KEY (account_kind, account_key, hash)
);

-- The public halves of passkeys.
CREATE TABLE account_passkey (
    credential_id TEXT NOT NULL CONSTRAINT pk_account_passkey PRIMARY KEY,
    account_kind TEXT NOT NULL,
    account_key TEXT NOT NULL,
    name TEXT NOT NULL,
    public_key BLOB NOT NULL,
    sign_count INTEGER NOT NULL,
    transports TEXT NOT NULL,
    is_user_verified INTEGER NOT NULL,
    is_backup_eligible INTEGER NOT NULL,
    is_backed_up INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    used_at TEXT NULL
);
CREATE INDEX ix_account_passkey_account_kind_account_key ON account_passkey (account_kind, account_key);
