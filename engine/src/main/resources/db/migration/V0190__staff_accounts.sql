create table staff_department (
    municipality_id varchar(40) not null,
    id varchar(60) not null,
    parent_id varchar(60),
    name varchar(200) not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, parent_id) references staff_department (municipality_id, id)
);

create unique index staff_department_by_name on staff_department (municipality_id, name);

create table staff_account (
    municipality_id varchar(40) not null,
    id uuid not null,
    login varchar(254) not null,
    name varchar(100) not null,
    state varchar(20) not null,
    password_hash varchar(300),
    totp bytea,
    totp_pending bytea,
    totp_step bigint not null,
    created timestamp with time zone not null,
    primary key (municipality_id, id)
);

create unique index staff_account_by_login on staff_account (municipality_id, login);

-- An empty department is the whole municipality.
create table staff_grant (
    municipality_id varchar(40) not null,
    account_id uuid not null,
    role varchar(40) not null,
    department_id varchar(60) not null,
    primary key (municipality_id, account_id, role, department_id),
    foreign key (municipality_id, account_id) references staff_account (municipality_id, id)
);

create table staff_invitation (
    municipality_id varchar(40) not null,
    token_hash varchar(64) not null,
    account_id uuid not null,
    expires timestamp with time zone not null,
    primary key (municipality_id, token_hash)
);

create index staff_invitation_by_account on staff_invitation (municipality_id, account_id);

create table staff_recovery_code (
    municipality_id varchar(40) not null,
    account_id uuid not null,
    code_hash varchar(64) not null,
    primary key (municipality_id, account_id, code_hash)
);

-- Failed tries by the login that was typed, whether there is such an account or not.
create table staff_attempt (
    municipality_id varchar(40) not null,
    login_hash varchar(64) not null,
    failures integer not null,
    locked_until timestamp with time zone not null,
    primary key (municipality_id, login_hash)
);

create table staff_policy (
    municipality_id varchar(40) not null,
    second_factor boolean not null,
    primary key (municipality_id)
);
