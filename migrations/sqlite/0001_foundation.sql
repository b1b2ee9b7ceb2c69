-- Administrations, people, processes, envelopes, projects, votes, ballots, events.
-- The same names stand in ../postgres; a test compares the two.

create table instance_settings (
    key text not null primary key,
    value text not null
) strict;

create table territories (
    slug text not null primary key check (length(slug) between 2 and 80),
    name text not null,
    population integer not null check (population >= 0),
    postcode text not null,
    position integer not null
) strict;

create table resource_kinds (
    slug text not null primary key,
    tracking text not null check (tracking in ('unit', 'stock', 'place', 'skill')),
    fr text not null,
    nl text not null,
    en text not null
) strict;

create table administrations (
    id blob not null primary key check (length(id) = 16),
    slug text not null unique check (length(slug) between 2 and 80),
    name text not null,
    about text not null,
    contact text not null,
    accessibility text not null,
    privacy text not null
) strict;

create table accounts (
    id blob not null primary key check (length(id) = 16),
    email text not null unique,
    locale text not null check (locale in ('fr', 'nl', 'en')),
    may_create_administrations integer not null default 0 check (may_create_administrations in (0, 1)),
    created_at text not null
) strict;

create table roles (
    account_id blob not null references accounts (id),
    administration_id blob not null references administrations (id),
    role text not null check (role in ('administrator', 'auditor')),
    primary key (account_id, administration_id, role)
) strict, without rowid;

-- A link is kept as its hash, so that reading the database signs nobody in.
create table login_links (
    token_hash blob not null primary key check (length(token_hash) = 32),
    email text not null,
    locale text not null,
    destination text not null,
    requested_at text not null,
    expires_at text not null,
    used_at text
) strict;

create table sessions (
    token_hash blob not null primary key check (length(token_hash) = 32),
    account_id blob references accounts (id),
    created_at text not null,
    seen_at text not null,
    expires_at text not null
) strict;

create table declarations (
    account_id blob not null primary key references accounts (id),
    commune text not null references territories (slug),
    age text not null check (age in ('under-16', '16-24', '25-39', '40-59', '60-74', '75-plus')),
    declared_at text not null
) strict;

create table mails (
    id blob not null primary key check (length(id) = 16),
    recipient text not null,
    subject text not null,
    body text not null,
    queued_at text not null,
    next_try_at text not null,
    tries integer not null default 0,
    sent_at text,
    gave_up_at text
) strict;
create index mails_due on mails (next_try_at) where sent_at is null and gave_up_at is null;

create table processes (
    id blob not null primary key check (length(id) = 16),
    administration_id blob not null references administrations (id),
    slug text not null unique check (length(slug) between 2 and 80),
    name text not null,
    summary text not null,
    about text not null,
    visibility text not null check (visibility in ('draft', 'published')),
    created_at text not null
) strict;

create table phases (
    process_id blob not null references processes (id),
    kind text not null check (kind in ('submission', 'review', 'valuation', 'publication', 'voting', 'counting', 'results', 'delivery')),
    opens_at text not null,
    closes_at text not null,
    primary key (process_id, kind),
    check (closes_at > opens_at)
) strict, without rowid;

create table envelopes (
    id blob not null primary key check (length(id) = 16),
    process_id blob not null references processes (id),
    slug text not null check (length(slug) between 2 and 80),
    name text not null,
    summary text not null,
    amount_cents integer not null check (amount_cents > 0),
    currency text not null check (length(currency) = 3),
    funders text not null,
    bearers text not null,
    theme text,
    communes text not null,
    eligibility text not null,
    position integer not null,
    unique (process_id, slug)
) strict;

-- A new row for every change; the last version stands.
create table rule_sheets (
    envelope_id blob not null references envelopes (id),
    version integer not null check (version > 0),
    sheet text not null,
    hash text not null check (length(hash) = 64),
    created_at text not null,
    primary key (envelope_id, version)
) strict, without rowid;

create table actors (
    id blob not null primary key check (length(id) = 16),
    name text not null check (length(name) > 0),
    kind text not null,
    unique (name, kind)
) strict;

create table projects (
    id blob not null primary key check (length(id) = 16),
    envelope_id blob not null references envelopes (id),
    process_id blob not null references processes (id),
    number text not null check (length(number) between 1 and 40),
    slug text not null check (length(slug) between 2 and 80),
    title text not null,
    summary text not null,
    description text not null,
    theme text not null,
    commune text references territories (slug),
    place text,
    latitude integer,
    longitude integer,
    bearer_id blob not null references actors (id),
    total_cents integer not null check (total_cents > 0),
    pledged_cents integer not null check (pledged_cents >= 0),
    asked_cents integer not null check (asked_cents > 0 and asked_cents = total_cents - pledged_cents),
    revision integer not null default 1,
    unique (envelope_id, number),
    unique (process_id, slug)
) strict;

create table cost_lines (
    project_id blob not null references projects (id) on delete cascade,
    position integer not null,
    label text not null,
    quantity integer not null check (quantity > 0),
    unit_price_cents integer not null check (unit_price_cents >= 0),
    year integer not null check (year > 0),
    kind text references resource_kinds (slug),
    primary key (project_id, position)
) strict, without rowid;

create table partners (
    project_id blob not null references projects (id) on delete cascade,
    position integer not null,
    actor_id blob not null references actors (id),
    role text not null check (role in ('co-bearer', 'funder', 'host', 'lender', 'supporter')),
    pledge text,
    primary key (project_id, position)
) strict, without rowid;

create table votes (
    id blob not null primary key check (length(id) = 16),
    envelope_id blob not null references envelopes (id),
    state text not null check (state in ('planned', 'open', 'closed', 'counted', 'published', 'void')),
    opens_at text not null,
    closes_at text not null,
    rules_hash text,
    seed text not null,
    -- After an annulment nothing opens before somebody says so.
    by_hand integer not null default 0 check (by_hand in (0, 1)),
    reason text,
    position integer not null,
    unique (envelope_id, position),
    check (state = 'planned' or rules_hash is not null)
) strict;
-- One vote of an envelope at a time; a voided one makes room for the next.
create unique index one_vote_stands on votes (envelope_id) where state <> 'void';

-- Drafts and ballots: no person, no time, and no order but that of the slots themselves.
create table drafts (
    vote_id blob not null references votes (id),
    slot blob not null check (length(slot) = 32),
    choices text not null,
    primary key (vote_id, slot)
) strict, without rowid;

create table ballots (
    vote_id blob not null references votes (id),
    slot blob not null check (length(slot) = 32),
    revision integer not null check (revision > 0),
    choices text not null,
    salt blob not null check (length(salt) = 16),
    commitment blob not null check (length(commitment) = 32),
    primary key (vote_id, slot)
) strict, without rowid;

-- How many voted, by day and commune, counted as they come: no way back to a person.
create table turnout (
    vote_id blob not null references votes (id),
    day text not null,
    commune text not null,
    voters integer not null check (voters > 0),
    primary key (vote_id, day, commune)
) strict, without rowid;

create table outcomes (
    vote_id blob not null primary key references votes (id),
    ballots_file blob not null,
    outcome text not null,
    explanations text not null,
    receipts text not null,
    digest text not null check (length(digest) = 64),
    counted_at text not null,
    published_at text
) strict;

create table events (
    process_id blob not null references processes (id),
    sequence integer not null check (sequence > 0),
    at text not null,
    caller_id blob,
    kind text not null,
    facts text not null,
    previous text not null check (length(previous) = 64),
    hash text not null check (length(hash) = 64),
    primary key (process_id, sequence)
) strict, without rowid;

create trigger events_are_never_changed before update on events
begin
    select raise(abort, 'events are append-only');
end;
create trigger events_are_never_deleted before delete on events
begin
    select raise(abort, 'events are append-only');
end;
