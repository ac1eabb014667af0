create table package_version (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    version varchar(40) not null,
    state varchar(20) not null,
    zip bytea not null,
    digest varchar(64) not null,
    parameters varchar(1000000) not null,
    installed timestamp with time zone not null,
    published timestamp with time zone,
    primary key (municipality_id, package_id, version)
);
