CREATE TABLE data_type (
    node_id INTEGER NOT NULL CONSTRAINT pk_data_type PRIMARY KEY,
    editor_alias TEXT NOT NULL,
    editor_ui_alias TEXT NULL,
    storage_type TEXT NOT NULL,
    configuration TEXT NULL,
    CONSTRAINT fk_data_type_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_data_type_editor_alias ON data_type (editor_alias);

CREATE TABLE content_type (
    node_id INTEGER NOT NULL CONSTRAINT pk_content_type PRIMARY KEY,
    alias TEXT NOT NULL,
    icon TEXT NULL,
    thumbnail TEXT NULL,
    description TEXT NULL,
    is_element INTEGER NOT NULL,
    allowed_as_root INTEGER NOT NULL,
    variations INTEGER NOT NULL,
    list_view TEXT NULL,
    prevent_cleanup INTEGER NOT NULL,
    keep_all_versions_newer_than_days INTEGER NULL,
    keep_latest_version_per_day_for_days INTEGER NULL,
    CONSTRAINT fk_content_type_node_id FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_content_type_alias ON content_type (alias);

CREATE TABLE content_type_composition (
    content_type_id INTEGER NOT NULL,
    composition_id INTEGER NOT NULL,
    CONSTRAINT pk_content_type_composition PRIMARY KEY (content_type_id, composition_id),
    CONSTRAINT fk_content_type_composition_content_type_id FOREIGN KEY (content_type_id) REFERENCES content_type (node_id) ON DELETE CASCADE,
    CONSTRAINT fk_content_type_composition_composition_id FOREIGN KEY (composition_id) REFERENCES content_type (node_id) ON DELETE CASCADE
);
CREATE INDEX ix_content_type_composition_composition_id ON content_type_composition (composition_id);

CREATE TABLE content_type_allowed (
    content_type_id INTEGER NOT NULL,
    allowed_id INTEGER NOT NULL,
    sort_order INTEGER NOT NULL,
    CONSTRAINT pk_content_type_allowed PRIMARY KEY (content_type_id, allowed_id),
    CONSTRAINT fk_content_type_allowed_content_type_id FOREIGN KEY (content_type_id) REFERENCES content_type (node_id) ON DELETE CASCADE,
    CONSTRAINT fk_content_type_allowed_allowed_id FOREIGN KEY (allowed_id) REFERENCES content_type (node_id) ON DELETE CASCADE
);
CREATE INDEX ix_content_type_allowed_allowed_id ON content_type_allowed (allowed_id);

CREATE TABLE content_type_template (
    content_type_id INTEGER NOT NULL,
    template_id INTEGER NOT NULL,
    is_default INTEGER NOT NULL,
    CONSTRAINT pk_content_type_template PRIMARY KEY (content_type_id, template_id),
    CONSTRAINT fk_content_type_template_content_type_id FOREIGN KEY (content_type_id) REFERENCES content_type (node_id) ON DELETE CASCADE,
    CONSTRAINT fk_content_type_template_template_id FOREIGN KEY (template_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX ix_content_type_template_template_id ON content_type_template (template_id);

CREATE TABLE property_group (
    id INTEGER NOT NULL CONSTRAINT pk_property_group PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    content_type_id INTEGER NOT NULL,
    type INTEGER NOT NULL,
    alias TEXT NOT NULL,
    name TEXT NULL,
    sort_order INTEGER NOT NULL,
    CONSTRAINT fk_property_group_content_type_id FOREIGN KEY (content_type_id) REFERENCES content_type (node_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_property_group_key ON property_group (key);
CREATE INDEX ix_property_group_content_type_id ON property_group (content_type_id);

CREATE TABLE property_type (
    id INTEGER NOT NULL CONSTRAINT pk_property_type PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    content_type_id INTEGER NOT NULL,
    property_group_id INTEGER NULL,
    data_type_id INTEGER NOT NULL,
    alias TEXT NOT NULL,
    name TEXT NULL,
    description TEXT NULL,
    sort_order INTEGER NOT NULL,
    variations INTEGER NOT NULL,
    label_on_top INTEGER NOT NULL,
    mandatory INTEGER NOT NULL,
    mandatory_message TEXT NULL,
    validation_reg_exp TEXT NULL,
    validation_reg_exp_message TEXT NULL,
    member_can_edit INTEGER NOT NULL,
    member_can_view INTEGER NOT NULL,
    is_sensitive INTEGER NOT NULL,
    CONSTRAINT fk_property_type_content_type_id FOREIGN KEY (content_type_id) REFERENCES content_type (node_id) ON DELETE CASCADE,
    CONSTRAINT fk_property_type_property_group_id FOREIGN KEY (property_group_id) REFERENCES property_group (id) ON DELETE SET NULL,
    CONSTRAINT fk_property_type_data_type_id FOREIGN KEY (data_type_id) REFERENCES data_type (node_id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_property_type_key ON property_type (key);
CREATE INDEX ix_property_type_content_type_id_alias ON property_type (content_type_id, alias);
CREATE INDEX ix_property_type_property_group_id ON property_type (property_group_id);
CREATE INDEX ix_property_type_data_type_id ON property_type (data_type_id);
