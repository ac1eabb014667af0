-- Wrong tries, per resident and per value of a key's first column (as a keyed hash).
create table admission_try (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    procedure_id varchar(60) not null,
    subject varchar(80) not null,
    wrong integer not null,
    last_wrong timestamp with time zone not null,
    primary key (municipality_id, package_id, procedure_id, subject)
);

-- Which case holds a row that serves for one case only; its number is missing only inside the transaction that opens it.
create table admission_claim (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    procedure_id varchar(60) not null,
    register_id varchar(60) not null,
    row_key varchar(32) not null,
    resident_id uuid not null,
    case_number varchar(20),
    claimed timestamp with time zone not null,
    primary key (municipality_id, package_id, procedure_id, register_id, row_key)
);

create index admission_claim_by_case on admission_claim (municipality_id, case_number);
