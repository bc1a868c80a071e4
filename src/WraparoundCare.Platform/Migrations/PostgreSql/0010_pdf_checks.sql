CREATE TABLE pdf_check (
    hash character varying(64) NOT NULL CONSTRAINT pk_pdf_check PRIMARY KEY,
    version integer NOT NULL,
    is_readable boolean NOT NULL,
    has_tags boolean NOT NULL,
    has_language boolean NOT NULL,
    has_title boolean NOT NULL,
    shows_title boolean NOT NULL,
    checked_at timestamp with time zone NOT NULL
);
