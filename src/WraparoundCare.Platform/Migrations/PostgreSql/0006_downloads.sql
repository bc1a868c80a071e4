-- The key names a tool, which may since have been deleted: no foreign key.
CREATE TABLE tool_download (
    tool uuid NOT NULL,
    day date NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_tool_download PRIMARY KEY (tool, day)
);
