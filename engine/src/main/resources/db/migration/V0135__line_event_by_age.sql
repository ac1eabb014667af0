-- Old events are emptied and later deleted, whichever municipality they belong to.
create index line_event_by_age on line_event (received);
