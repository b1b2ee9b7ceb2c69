-- Documents beside a proposal: quotes, plans, letters. The same names stand in ../sqlite; a test
-- compares the two.

create table documents (
    digest bytea not null primary key check (length(digest) = 32),
    kind text not null check (kind in ('pdf', 'jpeg')),
    content bytea not null,
    kept_at timestamptz not null
);

create table attachments (
    proposal_id uuid not null references proposals (id),
    digest bytea not null references documents (digest),
    name text not null check (length(name) > 0),
    size bigint not null check (size > 0),
    audience text not null check (audience in ('everyone', 'staff')),
    added_by uuid not null references accounts (id),
    added_at timestamptz not null,
    primary key (proposal_id, digest)
);
create index attachments_of_a_document on attachments (digest);
