-- Which answers by mail were handled; nothing of who wrote them.
CREATE TABLE forum_received_reply (
    id uuid NOT NULL CONSTRAINT pk_forum_received_reply PRIMARY KEY,
    received_at timestamp with time zone NOT NULL
);
CREATE INDEX ix_forum_received_reply_received_at ON forum_received_reply (received_at);
