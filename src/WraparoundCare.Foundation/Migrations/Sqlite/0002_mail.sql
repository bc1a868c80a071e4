-- Mails that wait. Who they are to and what they say is encrypted in content, and goes when they are sent.
CREATE TABLE mail (
    id TEXT NOT NULL CONSTRAINT pk_mail PRIMARY KEY,
    kind TEXT NOT NULL,
    address_hash TEXT NOT NULL,
    content BLOB NOT NULL,
    created_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    attempts INTEGER NOT NULL
);
CREATE INDEX ix_mail_due_at ON mail (due_at);
CREATE INDEX ix_mail_created_at ON mail (created_at);
CREATE INDEX ix_mail_address_hash ON mail (address_hash);

-- Mails that are not tried again; without content they never will be.
CREATE TABLE dead_mail (
    id TEXT NOT NULL CONSTRAINT pk_dead_mail PRIMARY KEY,
    kind TEXT NOT NULL,
    address_hash TEXT NOT NULL,
    content BLOB NULL,
    failure TEXT NOT NULL,
    died_at TEXT NOT NULL
);
CREATE INDEX ix_dead_mail_died_at ON dead_mail (died_at);
CREATE INDEX ix_dead_mail_address_hash ON dead_mail (address_hash);

-- Addresses that mail does not reach.
CREATE TABLE undeliverable_address (
    address_hash TEXT NOT NULL CONSTRAINT pk_undeliverable_address PRIMARY KEY,
    found_at TEXT NOT NULL
);
CREATE INDEX ix_undeliverable_address_found_at ON undeliverable_address (found_at);

-- What somebody does not want to get any more.
CREATE TABLE mail_unsubscription (
    address_hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    CONSTRAINT pk_mail_unsubscription PRIMARY KEY (address_hash, kind)
);

-- The key of the hashes, encrypted.
CREATE TABLE mail_key (
    id INTEGER NOT NULL CONSTRAINT pk_mail_key PRIMARY KEY,
    value BLOB NOT NULL
);
