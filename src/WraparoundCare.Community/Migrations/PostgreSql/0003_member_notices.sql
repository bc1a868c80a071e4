-- Members who were told that their account goes because they do not use it.
CREATE TABLE member_notice (
    member_key uuid NOT NULL CONSTRAINT pk_member_notice PRIMARY KEY,
    sent_at timestamp with time zone NOT NULL
);
