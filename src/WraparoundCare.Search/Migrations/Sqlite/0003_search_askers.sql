-- A bit for each asker. What was asked before has the three that it needed to be told.
ALTER TABLE search_term ADD COLUMN askers INTEGER NOT NULL DEFAULT 0;
UPDATE search_term SET askers = 7;
