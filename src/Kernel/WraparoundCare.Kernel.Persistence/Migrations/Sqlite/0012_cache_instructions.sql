-- Formerly kernel/0011_cache_instructions
CREATE TABLE cache_instruction (
    id INTEGER NOT NULL CONSTRAINT pk_cache_instruction PRIMARY KEY AUTOINCREMENT,
    stamp TEXT NOT NULL,
    origin TEXT NOT NULL,
    instructions TEXT NOT NULL,
    instruction_count INTEGER NOT NULL
);
CREATE INDEX ix_cache_instruction_stamp ON cache_instruction (stamp);
