-- Formerly kernel/0015_member_email
-- E-mail addresses are compared without case.
ALTER TABLE member ADD COLUMN normalized_email character varying(255) NOT NULL DEFAULT '';
UPDATE member SET normalized_email = upper(trim(email));
ALTER TABLE member ALTER COLUMN normalized_email DROP DEFAULT;
DROP INDEX ix_member_email;
CREATE INDEX ix_member_normalized_email ON member (normalized_email);
