-- The key names a page, which may since have been deleted: no foreign key.
CREATE TABLE page_feedback (
    page TEXT NOT NULL,
    day TEXT NOT NULL,
    useful INTEGER NOT NULL,
    not_useful INTEGER NOT NULL,
    CONSTRAINT pk_page_feedback PRIMARY KEY (page, day)
);
