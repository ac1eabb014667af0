-- By the lane first: an index that begins with the municipality is what PostgreSQL takes for "one municipality, some ids" while the table
-- has few rows, and then it reads all that was there since the last vacuum.
drop index outbox_message_by_lane;
create index outbox_message_by_lane on outbox_message (lane, municipality_id, seq);
