-- What a municipality says to residents in words of its own, instead of what the engine would say.
create table own_text (
    municipality_id varchar(40) not null,
    text_group varchar(40) not null,
    text_key varchar(60) not null,
    language varchar(20) not null,
    words varchar(2000) not null,
    changed timestamp with time zone not null,
    primary key (municipality_id, text_group, text_key, language)
);
