-- Formerly kernel/0007_long_running_operations
CREATE TABLE long_running_operation (
    id TEXT NOT NULL CONSTRAINT pk_long_running_operation PRIMARY KEY,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    result TEXT NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL,
    expiration_date TEXT NOT NULL
);
CREATE INDEX ix_long_running_operation_type ON long_running_operation (type);
CREATE INDEX ix_long_running_operation_update_date ON long_running_operation (update_date);
