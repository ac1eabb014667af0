-- The table is almost empty most of the time. When a vacuum gives its pages back, PostgreSQL plans to read the two that are left from
-- end to end, keeps that plan, and a second later reads thousands of them for each message.
alter table outbox_message set (vacuum_truncate = false);
