-- Whether an earlier turn of the same resident is still to come is asked for each event.
drop index line_event_by_user;

create index line_event_by_user on line_event (municipality_id, user_hash, waiting);
