create table conversation (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    state bytea,
    due timestamp with time zone,
    changed timestamp with time zone not null,
    primary key (municipality_id, resident_id)
);

create index conversation_by_due on conversation (due);
