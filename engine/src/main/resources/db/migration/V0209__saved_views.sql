-- How somebody narrows a list of cases, under a name. content: the name and the search, sealed, because one may search for a person.
create table saved_view (
    municipality_id varchar(40) not null,
    id uuid not null,
    owner varchar(100) not null,
    shared boolean not null,
    content bytea not null,
    primary key (municipality_id, id)
);

create index saved_view_by_owner on saved_view (municipality_id, owner);
