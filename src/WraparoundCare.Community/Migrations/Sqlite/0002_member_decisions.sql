-- What a moderator decided about a member, and why. Nothing changes it; decided_by is empty when the moderator has left.
CREATE TABLE member_decision (
    id TEXT NOT NULL CONSTRAINT pk_member_decision PRIMARY KEY,
    member_key TEXT NOT NULL,
    decided_by TEXT NULL,
    kind INTEGER NOT NULL,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL
);
CREATE INDEX ix_member_decision_member_key ON member_decision (member_key);
CREATE INDEX ix_member_decision_decided_by ON member_decision (decided_by);
