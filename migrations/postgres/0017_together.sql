-- What people do together: supports that count, letters between bearers, amendments, and proposals
-- that become one or two. The same names stand in ../sqlite; a test compares the two.

alter table processes add column support_threshold bigint check (support_threshold > 0);

create table contacts (
    proposal_id uuid not null references proposals (id),
    account_id uuid not null references accounts (id),
    sent_at timestamptz not null,
    primary key (proposal_id, account_id, sent_at)
);
create index contacts_of_an_account on contacts (account_id, sent_at);

create table amendments (
    id uuid not null primary key,
    proposal_id uuid not null references proposals (id),
    spot text not null check (length(spot) > 0),
    -- What stood there when it was written, and what should stand there.
    stood jsonb,
    wished jsonb not null,
    because jsonb not null,
    author_id uuid not null references accounts (id),
    actor_id uuid not null references actors (id),
    written_at timestamptz not null,
    state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
    reason text check (length(reason) > 0),
    settled_by uuid references accounts (id),
    settled_at timestamptz,
    check ((state = 'open') = (settled_at is null)),
    check ((state = 'declined') = (reason is not null))
);
create index amendments_of_a_proposal on amendments (proposal_id, written_at);

alter table proposal_versions add column amendment_id uuid references amendments (id);

-- The proposal that a comment was said of, when that became part of another.
alter table comments add column said_of uuid references proposals (id);

create table lineages (
    id uuid not null primary key,
    kind text not null check (kind in ('merge', 'split')),
    -- The one that goes into the other, or that a part leaves.
    proposal_id uuid not null references proposals (id),
    -- The one that stays; or the part, once it is there.
    other_id uuid references proposals (id),
    title jsonb,
    actor_id uuid references actors (id),
    words text not null,
    asked_by uuid not null references accounts (id),
    side text not null check (side in ('proposal', 'other')),
    asked_at timestamptz not null,
    state text not null check (state in ('asked', 'agreed', 'refused', 'revoked')),
    answered_by uuid references accounts (id),
    answered_at timestamptz,
    check (other_id is null or other_id <> proposal_id),
    check (kind = 'split' or other_id is not null),
    check (kind = 'merge' or (title is not null and actor_id is not null)),
    check (state <> 'agreed' or other_id is not null),
    check ((state = 'asked') = (answered_at is null))
);
create index lineages_of_a_proposal on lineages (proposal_id);
create index lineages_of_the_other on lineages (other_id);
create unique index one_question_for_two on lineages (proposal_id, other_id) where state = 'asked';
create unique index into_one_other on lineages (proposal_id)
    where kind = 'merge' and state = 'agreed';
