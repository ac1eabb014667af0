create table resident (
    municipality_id varchar(40) not null,
    id uuid not null,
    channel_kind varchar(20) not null,
    channel varchar(60) not null,
    channel_user_hash varchar(64) not null,
    channel_user bytea not null,
    following boolean not null,
    language varchar(20) not null,
    attributes bytea,
    arrived timestamp with time zone not null,
    primary key (municipality_id, id)
);

create unique index resident_by_channel_user on resident (municipality_id, channel, channel_user_hash);
create index resident_by_arrival on resident (municipality_id, arrived);
