-- Up to which version of a package and of its register the members of a role are known.
create table role_standing (
    municipality_id varchar(40) not null,
    package_id varchar(60) not null,
    role varchar(60) not null,
    standing varchar(120) not null,
    primary key (municipality_id, package_id, role)
);
