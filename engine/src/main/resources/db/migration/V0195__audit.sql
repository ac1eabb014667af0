-- The last link of each municipality's chain; its row is the lock under which links are added.
create table audit_chain (
    municipality_id varchar(40) not null,
    number bigint not null,
    hash varchar(64) not null,
    primary key (municipality_id)
);

create table audit_entry (
    municipality_id varchar(40) not null,
    number bigint not null,
    at timestamp with time zone not null,
    who varchar(80) not null,
    who_hash varchar(64) not null,
    action varchar(40) not null,
    method varchar(10) not null,
    path varchar(300) not null,
    subject varchar(500) not null,
    status integer not null,
    sealed bytea not null,
    previous varchar(64) not null,
    hash varchar(64) not null,
    primary key (municipality_id, number)
);

create index audit_entry_by_time on audit_entry (municipality_id, at);
create index audit_entry_by_who on audit_entry (municipality_id, who);
create index audit_entry_by_name on audit_entry (municipality_id, who_hash);
create index audit_entry_by_subject on audit_entry (municipality_id, subject);
