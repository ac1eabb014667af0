alter table case_file add column assignee uuid;
alter table case_file add column deadline date;

create index case_by_submitted on case_file (municipality_id, submitted desc, number desc);
create index case_by_changed on case_file (municipality_id, changed desc, number desc);
create index case_by_department on case_file (municipality_id, department, submitted desc, number desc);
create index case_by_assignee on case_file (municipality_id, assignee, submitted desc, number desc);

create table case_note (
    municipality_id varchar(40) not null,
    number varchar(20) not null,
    id uuid not null,
    at timestamp with time zone not null,
    content bytea not null,
    primary key (municipality_id, number, id)
);

create table case_presence (
    municipality_id varchar(40) not null,
    number varchar(20) not null,
    person varchar(100) not null,
    name varchar(100) not null,
    since timestamp with time zone not null,
    seen timestamp with time zone not null,
    primary key (municipality_id, number, person)
);
