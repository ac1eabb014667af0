-- What staff find residents by. Words are 64 bits of a keyed hash: without the municipality's key nobody can tell what they say.
create table resident_word (
    municipality_id varchar(40) not null,
    word bigint not null,
    resident_id uuid not null,
    source varchar(60) not null,
    primary key (municipality_id, word, resident_id, source)
);

create index resident_word_by_resident on resident_word (municipality_id, resident_id, source);

-- The name given last in an application, sealed.
alter table resident add column given_name bytea;
