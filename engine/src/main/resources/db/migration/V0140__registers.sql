-- A register of a package: which version of its rows is current, and how its look-ups were worked out (shape).
create table register (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    register_id varchar(60) not null,
    version integer not null,
    row_count bigint not null,
    next_row bigint not null,
    shape varchar(40) not null,
    primary key (municipality_id, package_id, register_id)
);

create table register_version (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    register_id varchar(60) not null,
    version integer not null,
    made timestamp with time zone not null,
    mode varchar(20) not null,
    source varchar(100) not null,
    added bigint not null,
    updated bigint not null,
    removed bigint not null,
    unchanged bigint not null,
    skipped bigint not null,
    row_count bigint not null,
    shape varchar(40) not null,
    primary key (municipality_id, package_id, register_id, version)
);

-- A row is part of the versions from since_version up to, and without, until_version; 2147483647 while it is current.
-- row_key and fingerprint are keyed hashes; content is sealed when the register has a personal column.
create table register_row (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    register_id varchar(60) not null,
    row_id bigint not null,
    row_key varchar(32) not null,
    fingerprint varchar(32) not null,
    since_version integer not null,
    until_version integer not null,
    content bytea not null,
    primary key (municipality_id, package_id, register_id, row_id)
);

create unique index register_row_by_key
    on register_row (municipality_id, package_id, register_id, row_key, until_version);

-- What rows are found by beside their key: keyed hashes of declared look-ups, plain text of searchable columns.
create table register_entry (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    register_id varchar(60) not null,
    name varchar(300) not null,
    entry_value varchar(200) not null,
    row_id bigint not null,
    primary key (municipality_id, package_id, register_id, name, entry_value, row_id)
);

create index register_entry_by_row on register_entry (municipality_id, package_id, register_id, row_id);
