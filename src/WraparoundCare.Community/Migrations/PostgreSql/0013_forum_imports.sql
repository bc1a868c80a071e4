-- Who wrote what was taken over from another forum, and is no member: their key stands where that of a member would.
CREATE TABLE forum_imported_author (
    key uuid NOT NULL CONSTRAINT pk_forum_imported_author PRIMARY KEY,
    name character varying(100) NOT NULL
);
-- Who can say that they are one of those: whoever has the address of which this is the keyed hash.
CREATE TABLE forum_author_claim (
    author_key uuid NOT NULL CONSTRAINT pk_forum_author_claim PRIMARY KEY
        CONSTRAINT fk_forum_author_claim_author_key REFERENCES forum_imported_author (key) ON DELETE CASCADE,
    address_hash character varying(64) NOT NULL,
    imported_at timestamp with time zone NOT NULL
);
CREATE INDEX ix_forum_author_claim_address_hash ON forum_author_claim (address_hash);
