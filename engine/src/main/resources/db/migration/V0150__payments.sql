-- The books: append only, double entry. What a case owes is what stands on the account "owed", debits less credits.
create table ledger_entry (
    municipality_id varchar(40) not null,
    case_number varchar(20) not null,
    act uuid not null,
    leg integer not null,
    seq bigint generated always as identity,
    debit varchar(20) not null,
    credit varchar(20) not null,
    amount bigint not null check (amount > 0),
    reason bytea not null,
    booked_by varchar(100) not null,
    reference varchar(255) not null,
    at timestamp with time zone not null,
    primary key (municipality_id, case_number, act, leg)
);

create index ledger_entry_by_time on ledger_entry (municipality_id, at);

-- One row for each case that ever owed something; locked while its books are worked on.
create table payment_account (
    municipality_id varchar(40) not null,
    case_number varchar(20) not null,
    token varchar(100) not null,
    due_on date,
    created timestamp with time zone not null,
    primary key (municipality_id, case_number)
);

create unique index payment_account_by_token on payment_account (municipality_id, token);

-- Checkout Sessions: those still to be made, those open, and what became of them.
create table payment_session (
    municipality_id varchar(40) not null,
    id uuid not null,
    case_number varchar(20) not null,
    amount bigint not null,
    state varchar(20) not null,
    stripe_id varchar(255),
    payment_intent varchar(255),
    url varchar(4000),
    created timestamp with time zone not null,
    expires timestamp with time zone not null,
    primary key (municipality_id, id)
);

create index payment_session_by_case on payment_session (municipality_id, case_number);
create index payment_session_by_stripe on payment_session (municipality_id, stripe_id);
create index payment_session_by_intent on payment_session (municipality_id, payment_intent);

create table payment_refund (
    municipality_id varchar(40) not null,
    id uuid not null,
    case_number varchar(20) not null,
    payment_intent varchar(255),
    amount bigint not null,
    state varchar(20) not null,
    stripe_id varchar(255),
    created timestamp with time zone not null,
    primary key (municipality_id, id)
);

create index payment_refund_by_case on payment_refund (municipality_id, case_number);
create index payment_refund_by_stripe on payment_refund (municipality_id, stripe_id);

-- Every event Stripe ever sent, sealed: what was done with it is decided once, by whoever stored it first.
create table stripe_event (
    municipality_id varchar(40) not null,
    event_id varchar(255) not null,
    type varchar(100) not null,
    outcome varchar(40) not null,
    received timestamp with time zone not null,
    body bytea not null,
    primary key (municipality_id, event_id)
);

-- What Stripe knows and the books do not, or the other way round. "detail" tells staff what to look at.
create table payment_difference (
    municipality_id varchar(40) not null,
    kind varchar(40) not null,
    reference varchar(255) not null,
    case_number varchar(20),
    stripe_amount bigint not null,
    ledger_amount bigint not null,
    found timestamp with time zone not null,
    primary key (municipality_id, kind, reference)
);

create table stripe_account (
    municipality_id varchar(40) not null primary key,
    secret_key bytea not null,
    webhook_secret bytea not null,
    api_base varchar(500) not null,
    reconciled timestamp with time zone,
    changed timestamp with time zone not null
);
