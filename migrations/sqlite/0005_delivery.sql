-- After the vote: how laureates are carried out, who follows them, pictures, and letters about it.
-- The same names stand in ../postgres; a test compares the two.

-- What is shown of a picture, under the SHA-256 of the large one.
create table pictures (
    digest blob not null primary key check (length(digest) = 32),
    large blob not null,
    small blob not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    kept_at text not null
) strict;

-- Where a picture is shown; one that is shown nowhere any more is forgotten.
create table picture_uses (
    digest blob not null references pictures (digest),
    used_by text not null check (length(used_by) > 0),
    primary key (digest, used_by)
) strict, without rowid;

-- A new row for every change; the last version stands.
create table deliveries (
    project_id blob not null references projects (id),
    version integer not null check (version > 0),
    status text not null check (status in ('preparing', 'underway', 'done', 'stopped')),
    reason text,
    milestones text not null,
    photos text not null,
    note text,
    voted_cents integer not null check (voted_cents >= 0),
    awarded_cents integer not null check (awarded_cents between 0 and voted_cents),
    committed_cents integer not null check (committed_cents between 0 and awarded_cents),
    spent_cents integer not null check (spent_cents between 0 and committed_cents),
    returned_cents integer not null check (returned_cents between 0 and awarded_cents - spent_cents),
    cost_cents integer check (cost_cents >= spent_cents),
    recorded_at text not null,
    primary key (project_id, version),
    check ((status = 'stopped') = (reason is not null))
) strict, without rowid;

-- Who is written to about a project, with what ends it from within a letter.
create table followers (
    project_id blob not null references projects (id) on delete cascade,
    account_id blob not null references accounts (id),
    token text not null unique check (length(token) = 64),
    since text not null,
    primary key (project_id, account_id)
) strict, without rowid;

-- A letter has a part for programs that show no HTML and one for those that do. It may say how to
-- end letters of its kind, and until when it is worth sending.
alter table mails add column html text not null default '';
alter table mails add column unsubscribe text;
alter table mails add column worth_until text;

-- What an administration writes in every letter to a bearer and in every deliberation.
create table letter_texts (
    envelope_id blob not null primary key references envelopes (id),
    legal_basis text not null,
    appeal text not null
) strict;
