-- Members who were told that their account goes because they do not use it.
CREATE TABLE member_notice (
    member_key TEXT NOT NULL CONSTRAINT pk_member_notice PRIMARY KEY,
    sent_at TEXT NOT NULL
);
