-- Formerly kernel/0012_data_protection
CREATE TABLE data_protection_key (
    id INTEGER NOT NULL CONSTRAINT pk_data_protection_key PRIMARY KEY AUTOINCREMENT,
    friendly_name TEXT NOT NULL,
    xml TEXT NOT NULL
);
