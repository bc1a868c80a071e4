CREATE TABLE language (
    id INTEGER NOT NULL CONSTRAINT pk_language PRIMARY KEY AUTOINCREMENT,
    iso_code TEXT NOT NULL,
    culture_name TEXT NOT NULL,
    is_default INTEGER NOT NULL,
    is_mandatory INTEGER NOT NULL,
    fallback_language_id INTEGER NULL,
    CONSTRAINT fk_language_fallback_language_id FOREIGN KEY (fallback_language_id) REFERENCES language (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX ix_language_iso_code ON language (iso_code);
CREATE INDEX ix_language_fallback_language_id ON language (fallback_language_id);

-- The kernel cannot do without a default language.
INSERT INTO language (id, iso_code, culture_name, is_default, is_mandatory) VALUES (1, 'nl-NL', 'Nederlands (Nederland)', 1, 0);

CREATE TABLE key_value (
    key TEXT NOT NULL CONSTRAINT pk_key_value PRIMARY KEY,
    value TEXT NULL,
    update_date TEXT NOT NULL
);

CREATE TABLE domain (
    id INTEGER NOT NULL CONSTRAINT pk_domain PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    domain_name TEXT NOT NULL,
    root_content_id INTEGER NULL,
    language_id INTEGER NULL,
    sort_order INTEGER NOT NULL,
    CONSTRAINT fk_domain_root_content_id FOREIGN KEY (root_content_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT fk_domain_language_id FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX ix_domain_key ON domain (key);
CREATE UNIQUE INDEX ix_domain_domain_name ON domain (domain_name);
CREATE INDEX ix_domain_root_content_id ON domain (root_content_id);
CREATE INDEX ix_domain_language_id ON domain (language_id);

CREATE TABLE dictionary (
    id INTEGER NOT NULL CONSTRAINT pk_dictionary PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    parent_id TEXT NULL,
    item_key TEXT NOT NULL,
    CONSTRAINT ak_dictionary_key UNIQUE (key),
    CONSTRAINT fk_dictionary_parent_id FOREIGN KEY (parent_id) REFERENCES dictionary (key) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_dictionary_item_key ON dictionary (item_key);
CREATE INDEX ix_dictionary_parent_id ON dictionary (parent_id);

CREATE TABLE dictionary_translation (
    id INTEGER NOT NULL CONSTRAINT pk_dictionary_translation PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    dictionary_id INTEGER NOT NULL,
    language_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT fk_dictionary_translation_dictionary_id FOREIGN KEY (dictionary_id) REFERENCES dictionary (id) ON DELETE CASCADE,
    CONSTRAINT fk_dictionary_translation_language_id FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_dictionary_translation_key ON dictionary_translation (key);
CREATE UNIQUE INDEX ix_dictionary_translation_dictionary_id_language_id ON dictionary_translation (dictionary_id, language_id);
CREATE INDEX ix_dictionary_translation_language_id ON dictionary_translation (language_id);

CREATE TABLE template (
    node_id INTEGER NOT NULL CONSTRAINT pk_template PRIMARY KEY,
    alias TEXT NOT NULL,
    content TEXT NULL,
    CONSTRAINT fk_template_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_template_alias ON template (alias);

CREATE TABLE audit (
    id INTEGER NOT NULL CONSTRAINT pk_audit PRIMARY KEY AUTOINCREMENT,
    node_id INTEGER NOT NULL,
    audit_type TEXT NOT NULL,
    entity_type TEXT NULL,
    user_id INTEGER NOT NULL,
    create_date TEXT NOT NULL,
    comment TEXT NULL,
    parameters TEXT NULL
);
CREATE INDEX ix_audit_node_id_create_date ON audit (node_id, create_date);
CREATE INDEX ix_audit_user_id_create_date ON audit (user_id, create_date);
CREATE INDEX ix_audit_create_date ON audit (create_date);

CREATE TABLE audit_entry (
    id INTEGER NOT NULL CONSTRAINT pk_audit_entry PRIMARY KEY AUTOINCREMENT,
    performing_user_id INTEGER NOT NULL,
    performing_user_key TEXT NULL,
    performing_details TEXT NULL,
    performing_ip TEXT NULL,
    event_date TEXT NOT NULL,
    affected_user_id INTEGER NOT NULL,
    affected_user_key TEXT NULL,
    affected_details TEXT NULL,
    event_type TEXT NULL,
    event_details TEXT NULL
);
CREATE INDEX ix_audit_entry_event_date ON audit_entry (event_date);
