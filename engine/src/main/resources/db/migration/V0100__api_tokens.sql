-- municipality_id '*' is a token for all municipalities of the engine.
create table api_token (
    municipality_id varchar(40) not null,
    token_hash varchar(64) not null,
    created timestamp with time zone not null,
    primary key (municipality_id, token_hash)
);
