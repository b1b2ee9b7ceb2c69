-- Coaches of drafts, criteria of a valuation. The same names stand in ../postgres; a test compares
-- the two.

create table coach_requests (
    proposal_id blob not null primary key references proposals (id),
    asked_by blob not null references accounts (id),
    asked_at text not null
) strict, without rowid;

create table coaches (
    proposal_id blob not null references proposals (id),
    account_id blob not null references accounts (id),
    since text not null,
    primary key (proposal_id, account_id)
) strict, without rowid;
create index proposals_of_a_coach on coaches (account_id);

-- What a coach and the bearers write to one another; nobody else reads it.
create table coach_notes (
    id blob not null primary key check (length(id) = 16),
    proposal_id blob not null references proposals (id),
    author_id blob not null references accounts (id),
    words text not null check (length(words) > 0),
    written_at text not null
) strict;
create index coach_notes_of_a_proposal on coach_notes (proposal_id, written_at);

-- The criteria of a process, and whether everyone reads the points.
create table valuation_grids (
    process_id blob not null primary key references processes (id),
    grid text not null,
    published integer not null,
    declared_at text not null
) strict, without rowid;
