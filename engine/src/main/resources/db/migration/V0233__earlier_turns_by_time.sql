-- In the order in which the turns that wait are looked for, so that a database that takes the table for empty chooses this index all
-- the same, and not the first that begins with the municipality.
drop index line_event_by_user;
create index line_event_by_user on line_event (municipality_id, user_hash, waiting, received);
