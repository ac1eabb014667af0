create table municipality (
    municipality_id varchar(40) not null primary key,
    name varchar(200) not null,
    created timestamp with time zone not null
);

-- One data key per municipality, wrapped by the master key. Deleting the row erases all it sealed.
create table data_key (
    municipality_id varchar(40) not null primary key,
    wrapped bytea not null,
    created timestamp with time zone not null
);

create table content (
    municipality_id varchar(40) not null,
    id uuid not null,
    media_type varchar(100) not null,
    name bytea,
    bytes bytea not null,
    size bigint not null,
    created timestamp with time zone not null,
    primary key (municipality_id, id)
);
