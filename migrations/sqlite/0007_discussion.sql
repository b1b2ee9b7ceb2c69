-- Supports, comments and what was reported of them. The same names stand in ../postgres; a test
-- compares the two.

create table supports (
    proposal_id blob not null references proposals (id),
    account_id blob not null references accounts (id),
    primary key (proposal_id, account_id)
) strict, without rowid;

create table comments (
    id blob not null primary key check (length(id) = 16),
    proposal_id blob not null references proposals (id),
    -- The comment that it answers; answers are not answered themselves.
    parent_id blob references comments (id),
    stance text not null check (stance in ('for', 'against', 'question', 'answer')),
    author_id blob not null references accounts (id),
    -- Under whose name it is read; none for the administration itself.
    actor_id blob references actors (id),
    body text not null,
    written_at text not null,
    hidden_because text,
    check ((stance = 'answer') = (parent_id is not null))
) strict;
create index comments_of_a_proposal on comments (proposal_id, written_at);

create table reports (
    comment_id blob not null references comments (id),
    account_id blob not null references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at text not null,
    settled_at text,
    primary key (comment_id, account_id)
) strict, without rowid;
