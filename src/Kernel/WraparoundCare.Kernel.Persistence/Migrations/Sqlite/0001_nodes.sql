CREATE TABLE node (
    id INTEGER NOT NULL CONSTRAINT pk_node PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    object_type TEXT NOT NULL,
    parent_id INTEGER NOT NULL,
    level INTEGER NOT NULL,
    path TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    trashed INTEGER NOT NULL,
    name TEXT NULL,
    creator_id INTEGER NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL,
    CONSTRAINT fk_node_parent_id FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_node_key ON node (key);
CREATE INDEX ix_node_object_type_parent_id_sort_order ON node (object_type, parent_id, sort_order);
CREATE INDEX ix_node_path ON node (path);
CREATE INDEX ix_node_parent_id ON node (parent_id);

-- The three fixed nodes of Umbraco: the root and the two recycle bins. Guids are stored in upper case, as EF Core does.
INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, create_date, update_date) VALUES
    (-1, '916724A5-173D-4619-B97E-B9DE133DD6F5', 'EA7D8624-4CFE-4578-A871-24AA946BF34D', -1, 0, '-1', 0, 0, 'SYSTEM DATA: umbraco master root', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    (-20, '0F582A79-1E41-4CF0-BFA0-76340651891A', '01BB7FF2-24DC-4C0C-95A2-C24EF72BBAC8', -1, 0, '-1,-20', 0, 0, 'Recycle Bin', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    (-21, 'BF7C7CBC-952F-4518-97A2-69E9C7B33842', 'CF3D8E34-1C1C-41E9-AE56-878B57B32113', -1, 0, '-1,-21', 0, 0, 'Recycle Bin', '2026-01-01 00:00:00', '2026-01-01 00:00:00');
-- Ids of our own start where Umbraco's do, above the ids that it reserves.
INSERT INTO sqlite_sequence (name, seq) SELECT 'node', 1051 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'node');
UPDATE sqlite_sequence SET seq = 1051 WHERE name = 'node';
