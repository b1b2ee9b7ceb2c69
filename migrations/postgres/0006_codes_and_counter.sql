-- Voting codes on paper, the counter, and ballots on paper. The same names stand in ../sqlite;
-- a test compares the two.

create table code_packages (
    id uuid not null primary key,
    vote_id uuid not null references votes (id),
    number bigint not null check (number > 0),
    letters bigint not null check (letters > 0),
    commune text not null references territories (slug),
    locale text not null check (locale in ('fr', 'nl', 'en')),
    purpose text not null check (purpose in ('post', 'counter')),
    replaces bigint check (replaces > 0),
    made_at timestamptz not null,
    withdrawn_at timestamptz,
    reason jsonb,
    unique (vote_id, number),
    check ((withdrawn_at is null) = (reason is null))
);

-- A code is kept as a keyed hash, its key apart from the database. The slot of its ballot comes
-- from the holder, under another key that is apart too: nothing here ties the two together.
create table codes (
    vote_id uuid not null references votes (id),
    hash bytea not null check (octet_length(hash) = 32),
    package_id uuid not null references code_packages (id),
    letter bigint not null check (letter > 0),
    holder bytea not null check (octet_length(holder) = 32),
    primary key (vote_id, hash),
    unique (package_id, letter)
);

-- Whose browser has entered which code, for a short while.
create table code_visits (
    session_hash bytea not null references sessions (token_hash) on delete cascade,
    vote_id uuid not null,
    code_hash bytea not null,
    expires_at timestamptz not null,
    primary key (session_hash, vote_id),
    foreign key (vote_id, code_hash) references codes (vote_id, hash)
);

-- A ballot on paper that one agent has typed and another has not yet. Under its slot, as drafts
-- are, and gone once both agree.
create table paper_entries (
    vote_id uuid not null references votes (id),
    slot bytea not null check (octet_length(slot) = 32),
    choices jsonb not null,
    agent_id uuid not null references accounts (id),
    primary key (vote_id, slot)
);

-- Whether what lies in a slot was cast on paper, for the precedence that the rules declare.
alter table ballots add column on_paper boolean not null default false;

-- Where people go, call and write without a computer.
alter table administrations add column paths jsonb;
