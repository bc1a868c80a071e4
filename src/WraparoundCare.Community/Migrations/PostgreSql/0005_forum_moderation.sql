-- Who reported a post, and why. member_key is empty when that member has left; a report without decided_at waits for a moderator.
CREATE TABLE forum_flag (
    id uuid NOT NULL CONSTRAINT pk_forum_flag PRIMARY KEY,
    post_id uuid NOT NULL CONSTRAINT fk_forum_flag_post_id REFERENCES forum_post (id) ON DELETE CASCADE,
    member_key uuid NULL,
    is_known boolean NOT NULL,
    ground integer NOT NULL,
    explanation character varying(1000) NULL,
    created_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone NULL,
    decided_by uuid NULL,
    is_upheld boolean NOT NULL
);
CREATE INDEX ix_forum_flag_post_id ON forum_flag (post_id);
CREATE INDEX ix_forum_flag_member_key_created_at ON forum_flag (member_key, created_at);
CREATE INDEX ix_forum_flag_decided_at ON forum_flag (decided_at);
CREATE INDEX ix_forum_flag_decided_by ON forum_flag (decided_by);
-- What kind of reason a decision had, and in which category it was taken.
ALTER TABLE forum_decision ADD COLUMN ground integer NULL;
ALTER TABLE forum_decision ADD COLUMN category_id uuid NULL;
-- Whether a post waits because of a number of which its writer says that it is no BSN.
ALTER TABLE forum_post ADD COLUMN is_held boolean NOT NULL DEFAULT false;
-- Which moderator took something that waits: a post.
CREATE TABLE forum_claim (
    subject_id uuid NOT NULL CONSTRAINT pk_forum_claim PRIMARY KEY,
    member_key uuid NOT NULL,
    claimed_at timestamp with time zone NOT NULL
);
CREATE INDEX ix_forum_claim_member_key ON forum_claim (member_key);
CREATE INDEX ix_forum_claim_claimed_at ON forum_claim (claimed_at);
-- When a moderator last had a mail that something waits.
CREATE TABLE forum_reminder (
    member_key uuid NOT NULL CONSTRAINT pk_forum_reminder PRIMARY KEY,
    sent_at timestamp with time zone NOT NULL
);
-- Where a post that a moderator moved stands now, in the place that it left.
ALTER TABLE forum_post ADD COLUMN moved_to uuid NULL;
-- A topic whose posts stand behind those of another, and the number there of the first of them.
ALTER TABLE forum_topic ADD COLUMN merged_into bigint NULL;
ALTER TABLE forum_topic ADD COLUMN merged_number integer NULL;
CREATE INDEX ix_forum_topic_merged_into ON forum_topic (merged_into);
-- What one act did to the posts of several writers is one record for each.
ALTER TABLE forum_decision ADD COLUMN part_of uuid NULL;
-- Until when a member is silenced, and what kind of reason a decision about a member had.
ALTER TABLE member_decision ADD COLUMN until timestamp with time zone NULL;
ALTER TABLE member_decision ADD COLUMN ground integer NULL;
-- What a member says against a decision about their post or themselves, once, and the answer. decided_by took the decision.
CREATE TABLE forum_appeal (
    id uuid NOT NULL CONSTRAINT pk_forum_appeal PRIMARY KEY,
    decision_id uuid NOT NULL,
    decided_by uuid NULL,
    member_key uuid NOT NULL,
    text character varying(2000) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone NULL,
    answered_by uuid NULL,
    is_granted boolean NOT NULL,
    answer character varying(1000) NULL
);
CREATE UNIQUE INDEX ix_forum_appeal_decision_id ON forum_appeal (decision_id);
CREATE INDEX ix_forum_appeal_member_key ON forum_appeal (member_key);
CREATE INDEX ix_forum_appeal_decided_by ON forum_appeal (decided_by);
CREATE INDEX ix_forum_appeal_answered_by ON forum_appeal (answered_by);
CREATE INDEX ix_forum_appeal_answered_at ON forum_appeal (answered_at);
