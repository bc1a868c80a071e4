CREATE TABLE sign_in_failure (
    account_kind character varying(20) NOT NULL,
    account_key uuid NOT NULL,
    source character varying(40) NOT NULL,
    failures integer NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_sign_in_failure PRIMARY KEY (account_kind, account_key, source)
);
CREATE INDEX ix_sign_in_failure_first_at ON sign_in_failure (first_at);

-- Failures locked accounts so far, and wrote down when. From now on only a person does.
UPDATE "user" SET is_locked_out = false, failed_password_attempts = 0 WHERE is_locked_out AND last_lockout_date IS NOT NULL;
