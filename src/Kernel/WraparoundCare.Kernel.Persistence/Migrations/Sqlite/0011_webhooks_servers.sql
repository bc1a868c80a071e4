-- Formerly kernel/0010_webhooks_servers
CREATE TABLE webhook (
    id INTEGER NOT NULL CONSTRAINT pk_webhook PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    name TEXT NULL,
    description TEXT NULL,
    url TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    events TEXT NOT NULL,
    content_type_keys TEXT NOT NULL,
    headers TEXT NOT NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_webhook_key ON webhook (key);

CREATE TABLE webhook_request (
    id INTEGER NOT NULL CONSTRAINT pk_webhook_request PRIMARY KEY AUTOINCREMENT,
    webhook_key TEXT NOT NULL,
    event_alias TEXT NOT NULL,
    request_object TEXT NULL,
    retry_count INTEGER NOT NULL
);
CREATE INDEX ix_webhook_request_webhook_key ON webhook_request (webhook_key);

CREATE TABLE webhook_log (
    id INTEGER NOT NULL CONSTRAINT pk_webhook_log PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    webhook_key TEXT NOT NULL,
    url TEXT NOT NULL,
    status_code TEXT NOT NULL,
    date TEXT NOT NULL,
    event_alias TEXT NOT NULL,
    retry_count INTEGER NOT NULL,
    request_headers TEXT NOT NULL,
    request_body TEXT NULL,
    response_headers TEXT NOT NULL,
    response_body TEXT NOT NULL,
    exception_occurred INTEGER NOT NULL,
    is_success_status_code INTEGER NOT NULL
);
CREATE INDEX ix_webhook_log_webhook_key ON webhook_log (webhook_key);
CREATE INDEX ix_webhook_log_date ON webhook_log (date);

CREATE TABLE server (
    id INTEGER NOT NULL CONSTRAINT pk_server PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL,
    identity TEXT NOT NULL,
    registered_date TEXT NOT NULL,
    accessed_date TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    is_scheduling_publisher INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_server_identity ON server (identity);

CREATE TABLE last_synced (
    machine TEXT NOT NULL CONSTRAINT pk_last_synced PRIMARY KEY,
    internal_id INTEGER NULL,
    external_id INTEGER NULL,
    last_synced_date TEXT NOT NULL
);
