-- What the sandbox's Stripe remembers over restarts: sessions, payment intents, refunds, events, idempotency keys. Sealed.
create table sandbox_stripe_record (
    municipality_id varchar(40) not null,
    kind varchar(20) not null,
    id varchar(255) not null,
    seq bigint generated always as identity,
    sealed bytea not null,
    primary key (municipality_id, kind, id)
);
