-- Documents beside a proposal: quotes, plans, letters. The same names stand in ../postgres; a test
-- compares the two.

create table documents (
    digest blob not null primary key check (length(digest) = 32),
    kind text not null check (kind in ('pdf', 'jpeg')),
    content blob not null,
    kept_at text not null
) strict, without rowid;

create table attachments (
    proposal_id blob not null references proposals (id),
    digest blob not null references documents (digest),
    name text not null check (length(name) > 0),
    size integer not null check (size > 0),
    audience text not null check (audience in ('everyone', 'staff')),
    added_by blob not null references accounts (id),
    added_at text not null,
    primary key (proposal_id, digest)
) strict, without rowid;
create index attachments_of_a_document on attachments (digest);
