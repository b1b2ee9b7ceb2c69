-- Nationality where a vote asks for it, single letters withdrawn, reminders of ballots that were
-- not cast, and envelopes that may pay a part of a project. The same names stand in ../sqlite; a
-- test compares the two.

alter table declarations add column nationality text check (nationality in ('belgian', 'european', 'other'));

alter table codes add column withdrawn_at timestamptz;

alter table envelopes add column adjustable boolean not null default false;

-- Once for each vote; nobody is named.
create table reminders (
    vote_id uuid not null primary key references votes (id),
    sent_at timestamptz not null
);

-- Who does not want to be reminded.
create table unreminded (
    account_id uuid not null primary key references accounts (id)
);
