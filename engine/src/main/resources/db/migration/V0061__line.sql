create table line_channel (
    municipality_id varchar(40) not null,
    channel_id varchar(60) not null,
    secret bytea not null,
    access_token bytea not null,
    api_base varchar(500) not null,
    data_api_base varchar(500) not null,
    changed timestamp with time zone not null,
    primary key (municipality_id, channel_id)
);

-- A webhook's address names the channel and nothing else.
create unique index line_channel_by_channel on line_channel (channel_id);

-- Every event received, once. body is emptied when the resident takes the message back; waiting says that its turn is still to come,
-- because its photo or file could not be fetched in time.
create table line_event (
    municipality_id varchar(40) not null,
    event_id varchar(80) not null,
    channel_id varchar(60) not null,
    type varchar(40) not null,
    received timestamp with time zone not null,
    body bytea,
    message_hash varchar(64),
    content varchar(36),
    waiting boolean not null,
    primary key (municipality_id, event_id)
);

create index line_event_by_message on line_event (municipality_id, message_hash);

-- What was last offered to a resident in more pieces than LINE shows at once.
create table line_page (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    offered bytea not null,
    changed timestamp with time zone not null,
    primary key (municipality_id, resident_id)
);
