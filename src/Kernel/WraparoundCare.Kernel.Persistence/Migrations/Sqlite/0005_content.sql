CREATE TABLE content_version (
    id INTEGER NOT NULL CONSTRAINT pk_content_version PRIMARY KEY AUTOINCREMENT,
    node_id INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    is_published INTEGER NOT NULL,
    name TEXT NOT NULL,
    writer_id INTEGER NOT NULL,
    version_date TEXT NOT NULL,
    template_id INTEGER NULL,
    prevent_cleanup INTEGER NOT NULL,
    property_values TEXT NOT NULL,
    cultures TEXT NULL,
    CONSTRAINT fk_content_version_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_content_version_template_id FOREIGN KEY (template_id) REFERENCES node (id) ON DELETE SET NULL
);
-- At most one current and one published version of a node.
CREATE UNIQUE INDEX ix_content_version_node_id_is_current ON content_version (node_id, is_current) WHERE is_current;
CREATE UNIQUE INDEX ix_content_version_node_id_is_published ON content_version (node_id, is_published) WHERE is_published;
CREATE INDEX ix_content_version_node_id_version_date ON content_version (node_id, version_date);
CREATE INDEX ix_content_version_version_date ON content_version (version_date);
CREATE INDEX ix_content_version_template_id ON content_version (template_id);

CREATE TABLE document (
    node_id INTEGER NOT NULL CONSTRAINT pk_document PRIMARY KEY,
    content_type_id INTEGER NOT NULL,
    published INTEGER NOT NULL,
    edited INTEGER NOT NULL,
    edited_cultures TEXT NULL,
    CONSTRAINT fk_document_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_document_content_type_id FOREIGN KEY (content_type_id) REFERENCES node (id) ON DELETE RESTRICT
);
CREATE INDEX ix_document_content_type_id ON document (content_type_id);

CREATE TABLE content_schedule (
    id TEXT NOT NULL CONSTRAINT pk_content_schedule PRIMARY KEY,
    node_id INTEGER NOT NULL,
    culture TEXT NOT NULL,
    date TEXT NOT NULL,
    action TEXT NOT NULL,
    CONSTRAINT fk_content_schedule_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_content_schedule_node_id ON content_schedule (node_id);
CREATE INDEX ix_content_schedule_action_date ON content_schedule (action, date);

CREATE TABLE media (
    node_id INTEGER NOT NULL CONSTRAINT pk_media PRIMARY KEY,
    content_type_id INTEGER NOT NULL,
    path TEXT NULL,
    CONSTRAINT fk_media_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_media_content_type_id FOREIGN KEY (content_type_id) REFERENCES node (id) ON DELETE RESTRICT
);
CREATE INDEX ix_media_content_type_id ON media (content_type_id);
CREATE INDEX ix_media_path ON media (path);

CREATE TABLE document_url (
    id INTEGER NOT NULL CONSTRAINT pk_document_url PRIMARY KEY AUTOINCREMENT,
    node_id INTEGER NOT NULL,
    language_id INTEGER NULL,
    is_draft INTEGER NOT NULL,
    is_primary INTEGER NOT NULL,
    url_segment TEXT NOT NULL,
    CONSTRAINT fk_document_url_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_document_url_language_id FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE CASCADE
);
CREATE INDEX ix_document_url_node_id ON document_url (node_id);
CREATE INDEX ix_document_url_language_id ON document_url (language_id);

CREATE TABLE document_url_alias (
    id INTEGER NOT NULL CONSTRAINT pk_document_url_alias PRIMARY KEY AUTOINCREMENT,
    node_id INTEGER NOT NULL,
    language_id INTEGER NULL,
    alias TEXT NOT NULL,
    CONSTRAINT fk_document_url_alias_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_document_url_alias_language_id FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE CASCADE
);
CREATE INDEX ix_document_url_alias_node_id ON document_url_alias (node_id);
CREATE INDEX ix_document_url_alias_language_id ON document_url_alias (language_id);
CREATE INDEX ix_document_url_alias_alias ON document_url_alias (alias);

-- Ids are taken from here before rows are written, so the row has to exist.
INSERT INTO sqlite_sequence (name, seq) SELECT 'content_version', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'content_version');

-- Everything of one kind below a node.
CREATE INDEX ix_node_object_type_path ON node (object_type, path);
