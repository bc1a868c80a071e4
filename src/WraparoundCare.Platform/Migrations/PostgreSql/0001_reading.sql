-- The key names a page, which may since have been deleted: no foreign key.
CREATE TABLE page_feedback (
    page uuid NOT NULL,
    day date NOT NULL,
    useful integer NOT NULL,
    not_useful integer NOT NULL,
    CONSTRAINT pk_page_feedback PRIMARY KEY (page, day)
);
