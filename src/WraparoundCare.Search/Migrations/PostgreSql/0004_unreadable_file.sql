CREATE TABLE search_unreadable_file (
    hash character varying(64) NOT NULL CONSTRAINT pk_search_unreadable_file PRIMARY KEY,
    reader_version integer NOT NULL,
    reason character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE search_document ADD COLUMN file_hash character varying(64) NULL;
CREATE INDEX ix_search_document_file_hash ON search_document (file_hash);
