-- Days with 0 unique downloads were counted in an earlier way, with robots and double clicks.
ALTER TABLE tool_download ADD COLUMN unique_count integer NOT NULL DEFAULT 0;

-- The key names a tool, which may since have been deleted: no foreign key.
CREATE TABLE tool_file_download (
    tool uuid NOT NULL,
    file character varying(255) NOT NULL,
    day date NOT NULL,
    count integer NOT NULL,
    unique_count integer NOT NULL,
    CONSTRAINT pk_tool_file_download PRIMARY KEY (tool, file, day)
);
