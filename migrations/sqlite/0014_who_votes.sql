-- Nationality where a vote asks for it, single letters withdrawn, reminders of ballots that were
-- not cast, and envelopes that may pay a part of a project. The same names stand in ../postgres; a
-- test compares the two.

alter table declarations add column nationality text check (nationality in ('belgian', 'european', 'other'));

alter table codes add column withdrawn_at text;

alter table envelopes add column adjustable integer not null default 0 check (adjustable in (0, 1));

-- Once for each vote; nobody is named.
create table reminders (
    vote_id blob not null primary key references votes (id),
    sent_at text not null
) strict;

-- Who does not want to be reminded.
create table unreminded (
    account_id blob not null primary key references accounts (id)
) strict;
