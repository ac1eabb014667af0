-- A resident bound to a row of a register. row_key names the row without saying anything about it; body holds what finds it, and the
-- name others see, sealed.
create table role_member (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    role varchar(60) not null,
    resident_id uuid not null,
    row_key varchar(200) not null,
    body bytea not null,
    bound timestamp with time zone not null,
    primary key (municipality_id, package_id, role, resident_id)
);

create unique index role_member_by_row on role_member (municipality_id, package_id, role, row_key);
create index role_member_by_resident on role_member (municipality_id, resident_id);

-- Those of one group write to each other: a keyed hash of the value of the thread's column.
create table role_group (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    thread varchar(60) not null,
    role varchar(60) not null,
    resident_id uuid not null,
    group_hash varchar(64) not null,
    primary key (municipality_id, package_id, thread, role, resident_id)
);

create index role_group_by_hash on role_group (municipality_id, package_id, thread, role, group_hash);
