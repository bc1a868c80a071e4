-- What a moderator decided about a member, and why. Nothing changes it; decided_by is empty when the moderator has left.
CREATE TABLE member_decision (
    id uuid NOT NULL CONSTRAINT pk_member_decision PRIMARY KEY,
    member_key uuid NOT NULL,
    decided_by uuid NULL,
    kind integer NOT NULL,
    reason character varying(1000) NOT NULL,
    decided_at timestamp with time zone NOT NULL
);
CREATE INDEX ix_member_decision_member_key ON member_decision (member_key);
CREATE INDEX ix_member_decision_decided_by ON member_decision (decided_by);
