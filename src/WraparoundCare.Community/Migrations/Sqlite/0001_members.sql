-- What a member agreed to, and when. Nothing changes it: another version is another row.
CREATE TABLE member_consent (
    id TEXT NOT NULL CONSTRAINT pk_member_consent PRIMARY KEY,
    member_key TEXT NOT NULL,
    subject TEXT NOT NULL,
    version TEXT NOT NULL,
    given_at TEXT NOT NULL
);
CREATE INDEX ix_member_consent_member_key ON member_consent (member_key);
CREATE INDEX ix_member_consent_given_at ON member_consent (given_at);
