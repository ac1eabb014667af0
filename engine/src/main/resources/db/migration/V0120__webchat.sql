-- One web chat per municipality: its page is named by the municipality.
create table webchat_channel (
    municipality_id varchar(40) not null,
    channel_id varchar(60) not null,
    opened timestamp with time zone not null,
    primary key (municipality_id)
);

-- The talk of one browser, known by its cookie. The row is locked while a line is added, so that lines become visible in the order of
-- their numbers and without gaps: a reader who has seen number n never misses one before it.
create table webchat_talk (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    token_hash varchar(64) not null,
    last_line bigint not null,
    seen timestamp with time zone not null,
    primary key (municipality_id, resident_id)
);

create unique index webchat_talk_by_token on webchat_talk (municipality_id, token_hash);

-- source is the turn or the outbox message a line came from; content is set when the resident sent a photo or file.
create table webchat_line (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    line_number bigint not null,
    said timestamp with time zone not null,
    own boolean not null,
    source uuid not null,
    body bytea not null,
    content varchar(36),
    primary key (municipality_id, resident_id, line_number)
);

create index webchat_line_by_source on webchat_line (municipality_id, resident_id, source);

-- Every turn taken, once.
create table webchat_turn (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    turn_id uuid not null,
    media boolean not null,
    taken timestamp with time zone not null,
    primary key (municipality_id, resident_id, turn_id)
);

create index webchat_turn_by_time on webchat_turn (municipality_id, resident_id, taken);
