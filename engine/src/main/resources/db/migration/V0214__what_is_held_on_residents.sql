-- When the resident last blocked or followed the account.
alter table resident add column following_since timestamp with time zone;

-- What residents are found by that was said before they were found by words; every node helps until none is left.
-- source: attributes, or case/NUMBER.
create table resident_unread_words (
    municipality_id varchar(40) not null,
    resident_id uuid not null,
    source varchar(60) not null,
    primary key (municipality_id, resident_id, source)
);

insert into resident_unread_words (municipality_id, resident_id, source)
select f.municipality_id, f.resident_id, 'case/' || f.number
from case_file f
where not exists (
    select 1 from resident_word w
    where w.municipality_id = f.municipality_id and w.resident_id = f.resident_id and w.source = 'case/' || f.number);

insert into resident_unread_words (municipality_id, resident_id, source)
select r.municipality_id, r.id, 'attributes'
from resident r
where r.attributes is not null and not exists (
    select 1 from resident_word w
    where w.municipality_id = r.municipality_id and w.resident_id = r.id and w.source = 'attributes');

-- Whose event it is, as the keyed hash by which a resident is known; null in groups, and for what came before this column until
-- somebody's erasure looks into it; empty for nobody's.
alter table line_event add column user_hash varchar(64);

create index line_event_by_user on line_event (municipality_id, user_hash);
