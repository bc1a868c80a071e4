-- Days with 0 unique downloads were counted in an earlier way, with robots and double clicks.
ALTER TABLE tool_download ADD COLUMN unique_count INTEGER NOT NULL DEFAULT 0;

-- The key names a tool, which may since have been deleted: no foreign key.
CREATE TABLE tool_file_download (
    tool TEXT NOT NULL,
    file TEXT NOT NULL,
    day TEXT NOT NULL,
    count INTEGER NOT NULL,
    unique_count INTEGER NOT NULL,
    CONSTRAINT pk_tool_file_download PRIMARY KEY (tool, file, day)
);
