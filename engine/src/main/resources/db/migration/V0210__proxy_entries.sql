-- What staff enter for a person without a channel. The id is the person's; what was entered stands in that person's conversation. staff is the
-- sealed name of who entered it.
create table proxy_entry (
    municipality_id varchar(40) not null,
    id uuid not null,
    package_id varchar(60) not null,
    package_version varchar(40) not null,
    procedure_id varchar(60) not null,
    way varchar(20) not null,
    account varchar(100) not null,
    staff bytea not null,
    begun timestamp with time zone not null,
    changed timestamp with time zone not null,
    case_number varchar(20),
    primary key (municipality_id, id)
);

create unique index proxy_entry_by_case on proxy_entry (municipality_id, case_number);
create index proxy_entry_by_account on proxy_entry (municipality_id, account, changed);
create index proxy_entry_by_change on proxy_entry (changed);

-- Codes by which residents take such cases over, as keyed hashes. One that was used stays, so that it is told from a wrong one.
create table claim_code (
    municipality_id varchar(40) not null,
    code_hash varchar(64) not null,
    case_number varchar(20) not null,
    expires timestamp with time zone not null,
    used timestamp with time zone,
    used_by uuid,
    primary key (municipality_id, code_hash)
);

create index claim_code_by_case on claim_code (municipality_id, case_number);

-- Wrong codes, by who tried them.
create table claim_try (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    wrong integer not null,
    last_wrong timestamp with time zone not null,
    primary key (municipality_id, resident_id)
);
