-- The key names a tool, which may since have been deleted: no foreign key.
CREATE TABLE tool_download (
    tool TEXT NOT NULL,
    day TEXT NOT NULL,
    count INTEGER NOT NULL,
    CONSTRAINT pk_tool_download PRIMARY KEY (tool, day)
);
