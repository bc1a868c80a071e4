-- Sums that were solved: each counts once.
CREATE TABLE used_proof (
    salt character varying(32) NOT NULL,
    used_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_used_proof PRIMARY KEY (salt)
);
CREATE INDEX ix_used_proof_used_at ON used_proof (used_at);

-- How many mails that anybody can ask for went to a mailbox.
CREATE TABLE mailbox_pause (
    address_hash character varying(64) NOT NULL,
    hour_began timestamp with time zone NOT NULL,
    in_hour integer NOT NULL,
    day_began timestamp with time zone NOT NULL,
    in_day integer NOT NULL,
    CONSTRAINT pk_mailbox_pause PRIMARY KEY (address_hash)
);
CREATE INDEX ix_mailbox_pause_day_began ON mailbox_pause (day_began);
