-- Sums that were solved: each counts once.
CREATE TABLE used_proof (
    salt TEXT NOT NULL CONSTRAINT pk_used_proof PRIMARY KEY,
    used_at TEXT NOT NULL
);
CREATE INDEX ix_used_proof_used_at ON used_proof (used_at);

-- How many mails that anybody can ask for went to a mailbox.
CREATE TABLE mailbox_pause (
    address_hash TEXT NOT NULL CONSTRAINT pk_mailbox_pause PRIMARY KEY,
    hour_began TEXT NOT NULL,
    in_hour INTEGER NOT NULL,
    day_began TEXT NOT NULL,
    in_day INTEGER NOT NULL
);
CREATE INDEX ix_mailbox_pause_day_began ON mailbox_pause (day_began);
