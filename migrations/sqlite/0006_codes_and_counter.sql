-- Voting codes on paper, the counter, and ballots on paper. The same names stand in ../postgres;
-- a test compares the two.

create table code_packages (
    id blob not null primary key check (length(id) = 16),
    vote_id blob not null references votes (id),
    number integer not null check (number > 0),
    letters integer not null check (letters > 0),
    commune text not null references territories (slug),
    locale text not null check (locale in ('fr', 'nl', 'en')),
    purpose text not null check (purpose in ('post', 'counter')),
    replaces integer check (replaces > 0),
    made_at text not null,
    withdrawn_at text,
    reason text,
    unique (vote_id, number),
    check ((withdrawn_at is null) = (reason is null))
) strict;

-- A code is kept as a keyed hash, its key apart from the database. The slot of its ballot comes
-- from the holder, under another key that is apart too: nothing here ties the two together.
create table codes (
    vote_id blob not null references votes (id),
    hash blob not null check (length(hash) = 32),
    package_id blob not null references code_packages (id),
    letter integer not null check (letter > 0),
    holder blob not null check (length(holder) = 32),
    primary key (vote_id, hash),
    unique (package_id, letter)
) strict, without rowid;

-- Whose browser has entered which code, for a short while.
create table code_visits (
    session_hash blob not null references sessions (token_hash) on delete cascade,
    vote_id blob not null,
    code_hash blob not null,
    expires_at text not null,
    primary key (session_hash, vote_id),
    foreign key (vote_id, code_hash) references codes (vote_id, hash)
) strict, without rowid;

-- A ballot on paper that one agent has typed and another has not yet. Under its slot, as drafts
-- are, and gone once both agree.
create table paper_entries (
    vote_id blob not null references votes (id),
    slot blob not null check (length(slot) = 32),
    choices text not null,
    agent_id blob not null references accounts (id),
    primary key (vote_id, slot)
) strict, without rowid;

-- Whether what lies in a slot was cast on paper, for the precedence that the rules declare.
alter table ballots add column on_paper integer not null default 0 check (on_paper in (0, 1));

-- Where people go, call and write without a computer.
alter table administrations add column paths text;
