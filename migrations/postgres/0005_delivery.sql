-- After the vote: how laureates are carried out, who follows them, pictures, and letters about it.
-- The same names stand in ../sqlite; a test compares the two.

-- What is shown of a picture, under the SHA-256 of the large one.
create table pictures (
    digest bytea not null primary key check (octet_length(digest) = 32),
    large bytea not null,
    small bytea not null,
    width bigint not null check (width > 0),
    height bigint not null check (height > 0),
    kept_at timestamptz not null
);

-- Where a picture is shown; one that is shown nowhere any more is forgotten.
create table picture_uses (
    digest bytea not null references pictures (digest),
    used_by text not null check (length(used_by) > 0),
    primary key (digest, used_by)
);

-- A new row for every change; the last version stands.
create table deliveries (
    project_id uuid not null references projects (id),
    version bigint not null check (version > 0),
    status text not null check (status in ('preparing', 'underway', 'done', 'stopped')),
    reason jsonb,
    milestones jsonb not null,
    photos jsonb not null,
    note jsonb,
    voted_cents bigint not null check (voted_cents >= 0),
    awarded_cents bigint not null check (awarded_cents between 0 and voted_cents),
    committed_cents bigint not null check (committed_cents between 0 and awarded_cents),
    spent_cents bigint not null check (spent_cents between 0 and committed_cents),
    returned_cents bigint not null check (returned_cents between 0 and awarded_cents - spent_cents),
    cost_cents bigint check (cost_cents >= spent_cents),
    recorded_at timestamptz not null,
    primary key (project_id, version),
    check ((status = 'stopped') = (reason is not null))
);

-- Who is written to about a project, with what ends it from within a letter.
create table followers (
    project_id uuid not null references projects (id) on delete cascade,
    account_id uuid not null references accounts (id),
    token text not null unique check (length(token) = 64),
    since timestamptz not null,
    primary key (project_id, account_id)
);

-- A letter has a part for programs that show no HTML and one for those that do. It may say how to
-- end letters of its kind, and until when it is worth sending.
alter table mails add column html text not null default '';
alter table mails add column unsubscribe text;
alter table mails add column worth_until timestamptz;

-- What an administration writes in every letter to a bearer and in every deliberation.
create table letter_texts (
    envelope_id uuid not null primary key references envelopes (id),
    legal_basis jsonb not null,
    appeal jsonb not null
);
