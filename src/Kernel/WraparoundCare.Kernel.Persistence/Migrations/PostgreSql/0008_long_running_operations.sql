-- Formerly kernel/0007_long_running_operations
CREATE TABLE long_running_operation (
    id uuid NOT NULL,
    type character varying(200) NOT NULL,
    status character varying(20) NOT NULL,
    result text NULL,
    create_date timestamp with time zone NOT NULL,
    update_date timestamp with time zone NOT NULL,
    expiration_date timestamp with time zone NOT NULL,
    CONSTRAINT pk_long_running_operation PRIMARY KEY (id)
);
CREATE INDEX ix_long_running_operation_type ON long_running_operation (type);
CREATE INDEX ix_long_running_operation_update_date ON long_running_operation (update_date);
