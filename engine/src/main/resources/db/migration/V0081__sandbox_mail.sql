-- Mail that would have been sent, while no mail server is set.
create table sandbox_mail (
    municipality_id varchar(40) not null,
    id uuid not null,
    mail bytea not null,
    sent timestamp with time zone not null,
    primary key (municipality_id, id)
);
