-- By the message alone: an index that begins with the municipality is what PostgreSQL took for "one municipality, some residents" while
-- it believed the table to be empty, and then each turn read all events there were. A hash names its municipality; it is keyed by it.
drop index line_event_by_message;
create index line_event_by_message on line_event (message_hash);
