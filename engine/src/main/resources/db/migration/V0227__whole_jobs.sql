-- attempt: how often a node took the job up; only the node of the newest attempt may write. outcome: what came of it, sealed.
-- exclusive: what no other open job may be about at the same time; null once the job has ended.
-- file_size, file_until: of the file that came of it, and until when it can be had.
alter table job add column attempt integer default 0 not null;
alter table job add column outcome bytea;
alter table job add column exclusive varchar(300);
alter table job add column file_size bigint;
alter table job add column file_until timestamp with time zone;

create unique index job_by_exclusive on job (municipality_id, exclusive);
create index job_by_changed on job (changed);

-- The file a job makes, or works on, packed and sealed piece by piece.
create table job_chunk (
    municipality_id varchar(40) not null,
    job_id uuid not null,
    position integer not null,
    bytes bytea not null,
    primary key (municipality_id, job_id, position)
);
