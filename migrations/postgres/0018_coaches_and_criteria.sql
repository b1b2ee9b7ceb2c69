-- Coaches of drafts, criteria of a valuation. The same names stand in ../sqlite; a test compares
-- the two.

create table coach_requests (
    proposal_id uuid not null primary key references proposals (id),
    asked_by uuid not null references accounts (id),
    asked_at timestamptz not null
);

create table coaches (
    proposal_id uuid not null references proposals (id),
    account_id uuid not null references accounts (id),
    since timestamptz not null,
    primary key (proposal_id, account_id)
);
create index proposals_of_a_coach on coaches (account_id);

-- What a coach and the bearers write to one another; nobody else reads it.
create table coach_notes (
    id uuid not null primary key,
    proposal_id uuid not null references proposals (id),
    author_id uuid not null references accounts (id),
    words text not null check (length(words) > 0),
    written_at timestamptz not null
);
create index coach_notes_of_a_proposal on coach_notes (proposal_id, written_at);

-- The criteria of a process, and whether everyone reads the points.
create table valuation_grids (
    process_id uuid not null primary key references processes (id),
    grid jsonb not null,
    published boolean not null,
    declared_at timestamptz not null
);
