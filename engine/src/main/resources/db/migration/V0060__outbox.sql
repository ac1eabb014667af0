-- seq is the order within a lane. A message whose not_before has come blocks the later ones of its lane until it is delivered or failed;
-- due is moved on by retries. claimed_by is the node that delivers it, for as long as claimed_until says.
create table outbox_message (
    municipality_id varchar(40) not null,
    id uuid not null,
    seq bigint generated always as identity,
    kind varchar(40) not null,
    lane varchar(100) not null,
    payload bytea not null,
    state varchar(10) not null,
    not_before timestamp with time zone not null,
    due timestamp with time zone not null,
    attempt integer not null,
    claimed_by uuid,
    claimed_until timestamp with time zone not null,
    reason varchar(1000),
    created timestamp with time zone not null,
    primary key (municipality_id, id)
);

create index outbox_message_by_lane on outbox_message (municipality_id, lane, seq);
