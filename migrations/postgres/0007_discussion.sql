-- Supports, comments and what was reported of them. The same names stand in ../sqlite; a test
-- compares the two.

create table supports (
    proposal_id uuid not null references proposals (id),
    account_id uuid not null references accounts (id),
    primary key (proposal_id, account_id)
);

create table comments (
    id uuid not null primary key,
    proposal_id uuid not null references proposals (id),
    -- The comment that it answers; answers are not answered themselves.
    parent_id uuid references comments (id),
    stance text not null check (stance in ('for', 'against', 'question', 'answer')),
    author_id uuid not null references accounts (id),
    -- Under whose name it is read; none for the administration itself.
    actor_id uuid references actors (id),
    body jsonb not null,
    written_at timestamptz not null,
    hidden_because jsonb,
    check ((stance = 'answer') = (parent_id is not null))
);
create index comments_of_a_proposal on comments (proposal_id, written_at);

create table reports (
    comment_id uuid not null references comments (id),
    account_id uuid not null references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at timestamptz not null,
    settled_at timestamptz,
    primary key (comment_id, account_id)
);
