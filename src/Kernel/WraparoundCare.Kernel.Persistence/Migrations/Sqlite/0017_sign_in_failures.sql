CREATE TABLE sign_in_failure (
    account_kind TEXT NOT NULL,
    account_key TEXT NOT NULL,
    source TEXT NOT NULL,
    failures INTEGER NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    CONSTRAINT pk_sign_in_failure PRIMARY KEY (account_kind, account_key, source)
);
CREATE INDEX ix_sign_in_failure_first_at ON sign_in_failure (first_at);

-- Failures locked accounts so far, and wrote down when. From now on only a person does.
UPDATE user SET is_locked_out = 0, failed_password_attempts = 0 WHERE is_locked_out AND last_lockout_date IS NOT NULL;
