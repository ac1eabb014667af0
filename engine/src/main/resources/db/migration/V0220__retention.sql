-- How many months a municipality keeps things, by what they are: cases that closed (for all procedures, or for one of them, whose package and
-- procedure are empty otherwise), residents who are silent, leftovers of the engine. No row: without end. months is null for a procedure
-- whose cases are kept without end although others are not.
create table retention_time (
    municipality_id varchar(40) not null,
    kind varchar(20) not null,
    package_id varchar(60) not null,
    procedure_id varchar(60) not null,
    months integer check (months between 1 and 1200),
    primary key (municipality_id, kind, package_id, procedure_id)
);

-- One run a night: what has gone, counted as it goes, and what was left and why. A node that works on it holds it until the lease is over.
create table retention_run (
    municipality_id varchar(40) not null,
    night date not null,
    worker uuid not null,
    lease_until timestamp with time zone not null,
    started timestamp with time zone not null,
    finished timestamp with time zone,
    cases bigint not null,
    residents bigint not null,
    leftovers bigint not null,
    report varchar(100000) not null,
    primary key (municipality_id, night)
);
