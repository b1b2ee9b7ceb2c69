-- Envelopes that ask for several kinds of actors, or for partners. The same names stand in
-- ../postgres; a test compares the two.

alter table envelopes add column least_kinds integer not null default 1
    check (least_kinds between 1 and 10);
alter table envelopes add column least_partners integer not null default 0
    check (least_partners between 0 and 20);
