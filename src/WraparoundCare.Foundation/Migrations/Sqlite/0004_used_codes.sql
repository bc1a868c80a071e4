-- Up to which half minute the codes of an authenticator app were used. The secret is a hash: no row says whose it is.
CREATE TABLE account_used_code (
    secret_hash TEXT NOT NULL CONSTRAINT pk_account_used_code PRIMARY KEY,
    step INTEGER NOT NULL,
    used_at TEXT NOT NULL
);
CREATE INDEX ix_account_used_code_used_at ON account_used_code (used_at);
