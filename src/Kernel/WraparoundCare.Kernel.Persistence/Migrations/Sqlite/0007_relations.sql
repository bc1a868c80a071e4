-- Formerly kernel/0006_relations
CREATE TABLE relation_type (
    id INTEGER NOT NULL CONSTRAINT pk_relation_type PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    alias TEXT NOT NULL,
    name TEXT NOT NULL,
    is_bidirectional INTEGER NOT NULL,
    parent_object_type TEXT NULL,
    child_object_type TEXT NULL,
    is_dependency INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_relation_type_key ON relation_type (key);
CREATE UNIQUE INDEX ix_relation_type_alias ON relation_type (alias);

-- Umbraco's own kinds of relation, with the keys that it makes of their names.
INSERT INTO relation_type (id, key, alias, name, parent_object_type, child_object_type, is_bidirectional, is_dependency) VALUES
    (1, '4CBEB612-E689-3563-B755-BF3EDE295433', 'relateDocumentOnCopy', 'Relate Document On Copy', 'C66BA18E-EAF3-4CFF-8A22-41B16D66A972', 'C66BA18E-EAF3-4CFF-8A22-41B16D66A972', 1, 0),
    (2, '0CC3507C-66AB-3091-8913-3D998148E423', 'relateParentDocumentOnDelete', 'Relate Parent Document On Delete', 'C66BA18E-EAF3-4CFF-8A22-41B16D66A972', 'C66BA18E-EAF3-4CFF-8A22-41B16D66A972', 0, 0),
    (3, '8307994F-FAF2-3844-BAB9-72D34514EDF2', 'relateParentMediaFolderOnDelete', 'Relate Parent Media Folder On Delete', 'B796F64C-1F99-4FFB-B886-4BF4BC011A9C', 'B796F64C-1F99-4FFB-B886-4BF4BC011A9C', 0, 0),
    (4, '4954CE93-3BF9-3D1E-9CD2-21BF9F9C2ABF', 'umbMedia', 'Related Media', NULL, NULL, 0, 1),
    (5, '0B93E414-5ABE-36EC-A6BB-516E56F12238', 'umbDocument', 'Related Document', NULL, NULL, 0, 1),
    (6, 'BF2A9AC5-B791-377E-BAFB-9D06ED87864D', 'umbMember', 'Related Member', NULL, NULL, 0, 1);

CREATE TABLE relation (
    id INTEGER NOT NULL CONSTRAINT pk_relation PRIMARY KEY AUTOINCREMENT,
    parent_id INTEGER NOT NULL,
    child_id INTEGER NOT NULL,
    relation_type_id INTEGER NOT NULL,
    create_date TEXT NOT NULL,
    comment TEXT NULL,
    CONSTRAINT fk_relation_parent_id FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_relation_child_id FOREIGN KEY (child_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_relation_relation_type_id FOREIGN KEY (relation_type_id) REFERENCES relation_type (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_relation_parent_id_child_id_relation_type_id ON relation (parent_id, child_id, relation_type_id);
CREATE INDEX ix_relation_child_id ON relation (child_id);
CREATE INDEX ix_relation_relation_type_id ON relation (relation_type_id);

CREATE TABLE tag (
    id INTEGER NOT NULL CONSTRAINT pk_tag PRIMARY KEY AUTOINCREMENT,
    "group" TEXT NOT NULL,
    text TEXT NOT NULL,
    normalized_text TEXT NOT NULL,
    language_id INTEGER NULL,
    CONSTRAINT fk_tag_language_id FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE CASCADE
);
CREATE INDEX ix_tag_group_normalized_text_language_id ON tag ("group", normalized_text, language_id);
CREATE INDEX ix_tag_language_id ON tag (language_id);

CREATE TABLE tag_use (
    node_id INTEGER NOT NULL,
    property_type_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    CONSTRAINT pk_tag_use PRIMARY KEY (node_id, property_type_id, tag_id),
    CONSTRAINT fk_tag_use_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_tag_use_property_type_id FOREIGN KEY (property_type_id) REFERENCES property_type (id) ON DELETE CASCADE,
    CONSTRAINT fk_tag_use_tag_id FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE
);
CREATE INDEX ix_tag_use_property_type_id ON tag_use (property_type_id);
CREATE INDEX ix_tag_use_tag_id ON tag_use (tag_id);

CREATE TABLE redirect_url (
    key TEXT NOT NULL,
    content_id INTEGER NOT NULL,
    create_date_utc TEXT NOT NULL,
    url TEXT NOT NULL,
    culture TEXT NULL,
    CONSTRAINT pk_redirect_url PRIMARY KEY (key),
    CONSTRAINT fk_redirect_url_content_id FOREIGN KEY (content_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_redirect_url_url ON redirect_url (url);
CREATE INDEX ix_redirect_url_create_date_utc ON redirect_url (create_date_utc);
CREATE INDEX ix_redirect_url_content_id ON redirect_url (content_id);

CREATE TABLE public_access (
    key TEXT NOT NULL,
    protected_node_id INTEGER NOT NULL,
    login_node_id INTEGER NOT NULL,
    no_access_node_id INTEGER NOT NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL,
    CONSTRAINT pk_public_access PRIMARY KEY (key),
    CONSTRAINT fk_public_access_protected_node_id FOREIGN KEY (protected_node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_public_access_protected_node_id ON public_access (protected_node_id);

CREATE TABLE public_access_rule (
    key TEXT NOT NULL,
    access_key TEXT NOT NULL,
    rule_type TEXT NOT NULL,
    rule_value TEXT NOT NULL,
    CONSTRAINT pk_public_access_rule PRIMARY KEY (key),
    CONSTRAINT fk_public_access_rule_access_key FOREIGN KEY (access_key) REFERENCES public_access (key) ON DELETE CASCADE
);
CREATE INDEX ix_public_access_rule_access_key ON public_access_rule (access_key);
