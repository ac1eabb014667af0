-- What the sandbox's LINE platform remembers over restarts: people, talks, media, rich menus. Sealed with the municipality's key.
CREATE TABLE sandbox_record (
    municipality_id varchar(40) NOT NULL,
    channel_id varchar(100) NOT NULL,
    kind varchar(20) NOT NULL,
    id varchar(200) NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (municipality_id, channel_id, kind, id)
);
