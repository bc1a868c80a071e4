-- Experiences that members write for the site. idle_since is empty while one is at the editors or on the site.
CREATE TABLE experience_submission (
    id uuid NOT NULL CONSTRAINT pk_experience_submission PRIMARY KEY,
    member_key uuid NOT NULL,
    state integer NOT NULL,
    version integer NOT NULL,
    title character varying(120) NULL,
    occasion character varying(4000) NULL,
    what_we_did character varying(4000) NULL,
    what_worked character varying(4000) NULL,
    what_did_not_work character varying(4000) NULL,
    tip character varying(1000) NULL,
    project_key uuid NULL,
    steps character varying(1000) NULL,
    credit integer NULL,
    remark character varying(2000) NULL,
    saved_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone NULL,
    published_at timestamp with time zone NULL,
    page_key uuid NULL,
    idle_since timestamp with time zone NULL
);
CREATE INDEX ix_experience_submission_member_key_saved_at ON experience_submission (member_key, saved_at);
CREATE INDEX ix_experience_submission_state_sent_at ON experience_submission (state, sent_at);
CREATE INDEX ix_experience_submission_idle_since ON experience_submission (idle_since);
