-- Which answers by mail were handled; nothing of who wrote them.
CREATE TABLE forum_received_reply (
    id TEXT NOT NULL CONSTRAINT pk_forum_received_reply PRIMARY KEY,
    received_at TEXT NOT NULL
);
CREATE INDEX ix_forum_received_reply_received_at ON forum_received_reply (received_at);
