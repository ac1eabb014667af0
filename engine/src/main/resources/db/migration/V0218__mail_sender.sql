-- As whom a municipality's mail comes, and where answers go; what is null is the operator's.
create table mail_sender (
    municipality_id varchar(40) not null primary key,
    name varchar(200),
    address varchar(254),
    reply_to varchar(254),
    changed timestamp with time zone not null
);
