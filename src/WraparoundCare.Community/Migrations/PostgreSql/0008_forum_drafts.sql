-- What a member typed in a form of the forum and has not sent; place is where the form is sent to.
CREATE TABLE forum_draft (
    member_key uuid NOT NULL,
    place character varying(200) NOT NULL,
    form_id uuid NOT NULL,
    version integer NOT NULL,
    is_sent boolean NOT NULL,
    title text NULL,
    text text NULL,
    tried text NULL,
    work_area text NULL,
    step integer NULL,
    theme text NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_forum_draft PRIMARY KEY (member_key, place)
);
CREATE INDEX ix_forum_draft_saved_at ON forum_draft (saved_at);
