-- starter: who acts; content: the request and the errors, sealed. lease_until: until then one node works on it.
create table job (
    municipality_id varchar(40) not null,
    id uuid not null,
    kind varchar(40) not null,
    starter varchar(100) not null,
    state varchar(20) not null,
    total integer not null,
    done integer not null,
    failed integer not null,
    content bytea not null,
    created timestamp with time zone not null,
    changed timestamp with time zone not null,
    lease_until timestamp with time zone not null,
    primary key (municipality_id, id)
);

create index job_by_lease on job (state, lease_until);

create table job_error (
    municipality_id varchar(40) not null,
    job_id uuid not null,
    position integer not null,
    content bytea not null,
    primary key (municipality_id, job_id, position)
);
