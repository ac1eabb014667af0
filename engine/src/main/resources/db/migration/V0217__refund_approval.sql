-- Above which amount a refund needs a second person; no row, or null: never.
create table refund_approval (
    municipality_id varchar(40) not null primary key,
    above bigint check (above >= 0),
    changed timestamp with time zone not null
);

-- Refunds that wait for a second person, and what became of them. "asked" and "decision" hold names and reasons, sealed.
create table refund_request (
    municipality_id varchar(40) not null,
    id uuid not null,
    case_number varchar(20) not null,
    amount bigint not null check (amount > 0),
    state varchar(20) not null,
    asked_by varchar(100) not null,
    asked bytea not null,
    created timestamp with time zone not null,
    decided_by varchar(100),
    decision bytea,
    decision_key uuid,
    decided timestamp with time zone,
    primary key (municipality_id, id)
);

create index refund_request_by_case on refund_request (municipality_id, case_number);
create index refund_request_by_state on refund_request (municipality_id, state, created);

-- The request that allowed a refund; null for one that a single person, a procedure or Stripe's own page made.
alter table payment_refund add column request_id uuid;
