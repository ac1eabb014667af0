create table program_token (
    municipality_id varchar(40) not null,
    id uuid not null,
    name varchar(100) not null,
    token_hash varchar(64) not null,
    created timestamp with time zone not null,
    created_by varchar(80) not null,
    expires timestamp with time zone not null,
    revoked timestamp with time zone,
    last_used timestamp with time zone,
    primary key (municipality_id, id)
);

create unique index program_token_by_hash on program_token (token_hash);

-- An empty department is the whole municipality.
create table program_token_grant (
    municipality_id varchar(40) not null,
    token_id uuid not null,
    role varchar(40) not null,
    department_id varchar(60) not null,
    primary key (municipality_id, token_id, role, department_id),
    foreign key (municipality_id, token_id) references program_token (municipality_id, id)
);
