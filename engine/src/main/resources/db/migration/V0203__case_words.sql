-- Words are 64 bits of a keyed hash: without the municipality's key nobody can tell what they say.
create table case_word (
    municipality_id varchar(40) not null,
    word bigint not null,
    number varchar(20) not null,
    primary key (municipality_id, word, number)
);

create index case_word_by_case on case_word (municipality_id, number);

-- Cases whose words are still to be written; every node helps until none is left.
create table case_unread_words (
    municipality_id varchar(40) not null,
    number varchar(20) not null,
    primary key (municipality_id, number)
);

insert into case_unread_words (municipality_id, number) select municipality_id, number from case_file;
