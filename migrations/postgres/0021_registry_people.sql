-- What lenders and borrowers write to one another, what anyone corrects, and words that name no
-- kind yet. The same names stand in ../sqlite; a test compares the two.

-- What nobody has sorted yet.
insert into resource_kinds (slug, tracking, fr, nl, en)
values ('unsorted', 'unit', 'à classer', 'nog in te delen', 'to be sorted');

create table loan_messages (
    id uuid not null primary key,
    loan_id uuid not null references loans (id),
    author_id uuid not null references accounts (id),
    by_lender boolean not null,
    name text not null,
    body text not null check (length(body) > 0),
    written_at timestamptz not null
);
create index messages_of_a_loan on loan_messages (loan_id, written_at);

create table corrections (
    id uuid not null primary key,
    resource_id uuid not null references resources (id),
    author_id uuid not null references accounts (id),
    words text not null check (length(words) > 0),
    proposed_at timestamptz not null,
    settled_at timestamptz,
    taken boolean,
    check ((settled_at is null) = (taken is null))
);
create index corrections_of_a_resource on corrections (resource_id, settled_at);

-- Words that name no kind, and the kind that a steward gave them.
create table terms (
    term text not null primary key check (length(term) > 0),
    example text not null,
    seen bigint not null check (seen > 0),
    first_seen_at timestamptz not null,
    kind text references resource_kinds (slug),
    settled_at timestamptz,
    check (kind is null or settled_at is not null)
);
