-- A thread of a case, of a resident without a case, or between two residents in their roles; about names which.
create table thread (
    municipality_id varchar(40) not null,
    id uuid not null,
    about varchar(300) not null,
    resident_id uuid not null,
    case_number varchar(20),
    last_entry bigint not null,
    changed timestamp with time zone not null,
    unread integer not null,
    staff_read bigint not null,
    reader varchar(200),
    read_at timestamp with time zone,
    mailed timestamp with time zone,
    primary key (municipality_id, id)
);

create unique index thread_by_about on thread (municipality_id, about);
create index thread_by_change on thread (municipality_id, changed);
create index thread_by_case on thread (municipality_id, case_number);

-- The residents of a thread, and until when their free words belong there.
create table thread_member (
    municipality_id varchar(40) not null,
    thread_id uuid not null,
    resident_id uuid not null,
    open_until timestamp with time zone,
    primary key (municipality_id, thread_id, resident_id)
);

create index thread_member_by_resident on thread_member (municipality_id, resident_id, open_until);

-- body is sealed and null once the message was taken back. letter is the outbox message that carries it.
create table thread_entry (
    municipality_id varchar(40) not null,
    thread_id uuid not null,
    entry_number bigint not null,
    at timestamp with time zone not null,
    writer uuid,
    kind varchar(20) not null,
    body bytea,
    content varchar(36),
    message_hash varchar(64),
    letter uuid,
    failed boolean not null,
    primary key (municipality_id, thread_id, entry_number)
);

create index thread_entry_by_message on thread_entry (municipality_id, message_hash);
create index thread_entry_by_letter on thread_entry (municipality_id, letter);
create index thread_entry_by_content on thread_entry (municipality_id, content);

-- Which of several open threads a resident chose, and until when that holds.
create table thread_choice (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    target varchar(300) not null,
    until timestamp with time zone not null,
    primary key (municipality_id, resident_id)
);

-- What a resident wrote before saying which thread it belongs to.
create table thread_waiting (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    id uuid not null,
    at timestamp with time zone not null,
    kind varchar(20) not null,
    body bytea not null,
    message_hash varchar(64),
    primary key (municipality_id, resident_id, id)
);

create table thread_settings (
    municipality_id varchar(40) not null primary key,
    show_staff_names boolean not null,
    open_for varchar(40) not null,
    mail_every varchar(40) not null,
    mail varchar(320)
);

create table canned_answer (
    municipality_id varchar(40) not null,
    id uuid not null,
    department varchar(200) not null,
    title varchar(200) not null,
    body varchar(5000) not null,
    changed timestamp with time zone not null,
    primary key (municipality_id, id)
);

create index canned_answer_by_department on canned_answer (municipality_id, department, title);
