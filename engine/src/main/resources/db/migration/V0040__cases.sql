create table case_number (
    municipality_id varchar(40) not null,
    number_year integer not null,
    last_number bigint not null,
    primary key (municipality_id, number_year)
);

create table case_file (
    municipality_id varchar(40) not null,
    number varchar(20) not null,
    resident_id uuid not null,
    package_id varchar(60) not null,
    package_version varchar(40) not null,
    procedure_id varchar(60) not null,
    state varchar(40) not null,
    department varchar(200) not null,
    content bytea not null,
    revision bigint not null,
    submitted timestamp with time zone not null,
    changed timestamp with time zone not null,
    primary key (municipality_id, number)
);

create index case_by_resident on case_file (municipality_id, resident_id, submitted);
create index case_by_state on case_file (municipality_id, package_id, state, submitted);

create table case_timeline (
    municipality_id varchar(40) not null,
    number varchar(20) not null,
    id uuid not null,
    at timestamp with time zone not null,
    what varchar(60) not null,
    details bytea not null,
    primary key (municipality_id, number, id)
);
