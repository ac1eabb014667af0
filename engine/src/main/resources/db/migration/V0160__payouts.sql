-- One row per kind of payout list; locked while amounts are collected, so that a kind (and day) has one open list.
create table payout_kind (
    municipality_id varchar(40) not null,
    kind varchar(40) not null,
    last_number integer not null,
    primary key (municipality_id, kind)
);

-- downloadable: the file may be fetched once more; set when the list is approved or reissued, cleared by the download.
create table payout_list (
    municipality_id varchar(40) not null,
    list_id varchar(60) not null,
    kind varchar(40) not null,
    title varchar(300) not null,
    due date,
    state varchar(20) not null,
    downloadable boolean not null,
    downloads integer not null,
    opened timestamp with time zone not null,
    changed timestamp with time zone not null,
    primary key (municipality_id, list_id)
);

create index payout_list_by_kind on payout_list (municipality_id, kind, state);
create index payout_list_by_age on payout_list (municipality_id, opened);

-- content: account and reason, sealed.
create table payout_item (
    municipality_id varchar(40) not null,
    list_id varchar(60) not null,
    case_number varchar(20) not null,
    position integer not null,
    amount bigint not null,
    result varchar(20) not null,
    content bytea not null,
    primary key (municipality_id, list_id, case_number)
);

-- What a case was or will be paid: its key is the proof that no case is paid twice from lists of a kind.
create table payout_claim (
    municipality_id varchar(40) not null,
    kind varchar(40) not null,
    case_number varchar(20) not null,
    list_id varchar(60) not null,
    primary key (municipality_id, kind, case_number)
);

-- approver: keyed hash of the name, so that nobody counts twice; content: the name, sealed.
create table payout_approval (
    municipality_id varchar(40) not null,
    list_id varchar(60) not null,
    approver varchar(64) not null,
    content bytea not null,
    at timestamp with time zone not null,
    primary key (municipality_id, list_id, approver)
);

-- Append only.
create table payout_log (
    municipality_id varchar(40) not null,
    list_id varchar(60) not null,
    id uuid not null,
    at timestamp with time zone not null,
    what varchar(40) not null,
    details bytea not null,
    primary key (municipality_id, list_id, id)
);

create table payout_payer (
    municipality_id varchar(40) not null,
    content bytea not null,
    changed timestamp with time zone not null,
    primary key (municipality_id)
);
