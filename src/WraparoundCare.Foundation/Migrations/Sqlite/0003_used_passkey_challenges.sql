-- Challenges of passkeys that were answered, on whichever node: no answer counts twice.
CREATE TABLE used_passkey_challenge (
    id TEXT NOT NULL CONSTRAINT pk_used_passkey_challenge PRIMARY KEY,
    ends_at TEXT NOT NULL
);
CREATE INDEX ix_used_passkey_challenge_ends_at ON used_passkey_challenge (ends_at);
