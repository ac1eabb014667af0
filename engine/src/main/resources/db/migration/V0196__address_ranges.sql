create table staff_address_range (
    municipality_id varchar(40) not null,
    position integer not null,
    address_range varchar(60) not null,
    primary key (municipality_id, position)
);
