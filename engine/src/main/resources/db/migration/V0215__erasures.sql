-- Cases that were erased and that books or payout lists still name: whose department sees those. Nothing of the resident.
create table case_erased (
    municipality_id varchar(40) not null,
    number varchar(20) not null,
    department varchar(200) not null,
    primary key (municipality_id, number)
);

-- A row of a register that serves for one case only stays taken when its case was erased; it then belongs to nobody.
alter table admission_claim alter column resident_id drop not null;

-- What was erased, when, by whom and why. resident_id was ours alone and leads nowhere any more.
create table erasure_certificate (
    municipality_id varchar(40) not null,
    id uuid not null,
    resident_id uuid not null,
    at timestamp with time zone not null,
    who varchar(80) not null,
    content bytea not null,
    sha256 varchar(64) not null,
    audit_number bigint not null,
    audit_hash varchar(64) not null,
    primary key (municipality_id, id)
);

create index erasure_certificate_by_time on erasure_certificate (municipality_id, at);
