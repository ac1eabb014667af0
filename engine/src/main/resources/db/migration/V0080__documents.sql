-- The number last given per prefix and fiscal year. Its row is locked until the issuing transaction ends, so there is no gap and no double.
create table document_register (
    municipality_id varchar(40) not null,
    prefix varchar(200) not null,
    fiscal_year integer not null,
    last_number bigint not null,
    primary key (municipality_id, prefix, fiscal_year)
);

-- content is the id of the stored PDF and names the document.
create table document (
    municipality_id varchar(40) not null,
    content uuid not null,
    number varchar(250) not null,
    fiscal_year integer not null,
    case_number varchar(20) not null,
    resident_id uuid not null,
    template varchar(100) not null,
    title varchar(300) not null,
    issued timestamp with time zone not null,
    primary key (municipality_id, content)
);

create unique index document_by_number on document (municipality_id, number, fiscal_year);
create index document_by_case on document (municipality_id, case_number, issued);

-- Which browser opened a link first; the cookie's value is kept only as a keyed hash.
create table document_link (
    municipality_id varchar(40) not null,
    link varchar(40) not null,
    browser varchar(64) not null,
    opened timestamp with time zone not null,
    primary key (municipality_id, link)
);
