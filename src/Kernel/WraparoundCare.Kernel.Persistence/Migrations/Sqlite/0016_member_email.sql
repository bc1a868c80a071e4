-- Formerly kernel/0015_member_email
-- E-mail addresses are compared without case.
ALTER TABLE member ADD COLUMN normalized_email TEXT NOT NULL DEFAULT '';
UPDATE member SET normalized_email = upper(trim(email));
DROP INDEX ix_member_email;
CREATE INDEX ix_member_normalized_email ON member (normalized_email);
