-- What lenders and borrowers write to one another, what anyone corrects, and words that name no
-- kind yet. The same names stand in ../postgres; a test compares the two.

-- What nobody has sorted yet.
insert into resource_kinds (slug, tracking, fr, nl, en)
values ('unsorted', 'unit', 'à classer', 'nog in te delen', 'to be sorted');

create table loan_messages (
    id blob not null primary key check (length(id) = 16),
    loan_id blob not null references loans (id),
    author_id blob not null references accounts (id),
    by_lender integer not null check (by_lender in (0, 1)),
    name text not null,
    body text not null check (length(body) > 0),
    written_at text not null
) strict;
create index messages_of_a_loan on loan_messages (loan_id, written_at);

create table corrections (
    id blob not null primary key check (length(id) = 16),
    resource_id blob not null references resources (id),
    author_id blob not null references accounts (id),
    words text not null check (length(words) > 0),
    proposed_at text not null,
    settled_at text,
    taken integer check (taken in (0, 1)),
    check ((settled_at is null) = (taken is null))
) strict;
create index corrections_of_a_resource on corrections (resource_id, settled_at);

-- Words that name no kind, and the kind that a steward gave them.
create table terms (
    term text not null primary key check (length(term) > 0),
    example text not null,
    seen integer not null check (seen > 0),
    first_seen_at text not null,
    kind text references resource_kinds (slug),
    settled_at text,
    check (kind is null or settled_at is not null)
) strict, without rowid;
