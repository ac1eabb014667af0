-- How money came, by Stripe's own word for it ("card", "konbini", "paypay"); empty for what did not come through Stripe.
alter table ledger_entry add column method varchar(60) default '' not null;
