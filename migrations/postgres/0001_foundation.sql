-- Administrations, people, processes, envelopes, projects, votes, ballots, events.
-- The same names stand in ../sqlite; a test compares the two.

create table instance_settings (
    key text not null primary key,
    value text not null
);

create table territories (
    slug text not null primary key check (length(slug) between 2 and 80),
    name jsonb not null,
    population bigint not null check (population >= 0),
    postcode text not null,
    position bigint not null
);

create table resource_kinds (
    slug text not null primary key,
    tracking text not null check (tracking in ('unit', 'stock', 'place', 'skill')),
    fr text not null,
    nl text not null,
    en text not null
);

create table administrations (
    id uuid not null primary key,
    slug text not null unique check (length(slug) between 2 and 80),
    name jsonb not null,
    about jsonb not null,
    contact text not null,
    accessibility jsonb not null,
    privacy jsonb not null
);

create table accounts (
    id uuid not null primary key,
    email text not null unique,
    locale text not null check (locale in ('fr', 'nl', 'en')),
    may_create_administrations boolean not null default false,
    created_at timestamptz not null
);

create table roles (
    account_id uuid not null references accounts (id),
    administration_id uuid not null references administrations (id),
    role text not null check (role in ('administrator', 'auditor')),
    primary key (account_id, administration_id, role)
);

-- A link is kept as its hash, so that reading the database signs nobody in.
create table login_links (
    token_hash bytea not null primary key check (octet_length(token_hash) = 32),
    email text not null,
    locale text not null,
    destination text not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table sessions (
    token_hash bytea not null primary key check (octet_length(token_hash) = 32),
    account_id uuid references accounts (id),
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);

create table declarations (
    account_id uuid not null primary key references accounts (id),
    commune text not null references territories (slug),
    age text not null check (age in ('under-16', '16-24', '25-39', '40-59', '60-74', '75-plus')),
    declared_at timestamptz not null
);

create table mails (
    id uuid not null primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    queued_at timestamptz not null,
    next_try_at timestamptz not null,
    tries bigint not null default 0,
    sent_at timestamptz,
    gave_up_at timestamptz
);
create index mails_due on mails (next_try_at) where sent_at is null and gave_up_at is null;

create table processes (
    id uuid not null primary key,
    administration_id uuid not null references administrations (id),
    slug text not null unique check (length(slug) between 2 and 80),
    name jsonb not null,
    summary jsonb not null,
    about jsonb not null,
    visibility text not null check (visibility in ('draft', 'published')),
    created_at timestamptz not null
);

create table phases (
    process_id uuid not null references processes (id),
    kind text not null check (kind in ('submission', 'review', 'valuation', 'publication', 'voting', 'counting', 'results', 'delivery')),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    primary key (process_id, kind),
    check (closes_at > opens_at)
);

create table envelopes (
    id uuid not null primary key,
    process_id uuid not null references processes (id),
    slug text not null check (length(slug) between 2 and 80),
    name jsonb not null,
    summary jsonb not null,
    amount_cents bigint not null check (amount_cents > 0),
    currency text not null check (length(currency) = 3),
    funders jsonb not null,
    bearers jsonb not null,
    theme text,
    communes jsonb not null,
    eligibility jsonb not null,
    position bigint not null,
    unique (process_id, slug)
);

-- A new row for every change; the last version stands.
create table rule_sheets (
    envelope_id uuid not null references envelopes (id),
    version bigint not null check (version > 0),
    sheet jsonb not null,
    hash text not null check (length(hash) = 64),
    created_at timestamptz not null,
    primary key (envelope_id, version)
);

create table actors (
    id uuid not null primary key,
    name text not null check (length(name) > 0),
    kind text not null,
    unique (name, kind)
);

create table projects (
    id uuid not null primary key,
    envelope_id uuid not null references envelopes (id),
    process_id uuid not null references processes (id),
    number text not null check (length(number) between 1 and 40),
    slug text not null check (length(slug) between 2 and 80),
    title jsonb not null,
    summary jsonb not null,
    description jsonb not null,
    theme text not null,
    commune text references territories (slug),
    place jsonb,
    latitude bigint,
    longitude bigint,
    bearer_id uuid not null references actors (id),
    total_cents bigint not null check (total_cents > 0),
    pledged_cents bigint not null check (pledged_cents >= 0),
    asked_cents bigint not null check (asked_cents > 0 and asked_cents = total_cents - pledged_cents),
    revision bigint not null default 1,
    unique (envelope_id, number),
    unique (process_id, slug)
);

create table cost_lines (
    project_id uuid not null references projects (id) on delete cascade,
    position bigint not null,
    label jsonb not null,
    quantity bigint not null check (quantity > 0),
    unit_price_cents bigint not null check (unit_price_cents >= 0),
    year bigint not null check (year > 0),
    kind text references resource_kinds (slug),
    primary key (project_id, position)
);

create table partners (
    project_id uuid not null references projects (id) on delete cascade,
    position bigint not null,
    actor_id uuid not null references actors (id),
    role text not null check (role in ('co-bearer', 'funder', 'host', 'lender', 'supporter')),
    pledge jsonb,
    primary key (project_id, position)
);

create table votes (
    id uuid not null primary key,
    envelope_id uuid not null references envelopes (id),
    state text not null check (state in ('planned', 'open', 'closed', 'counted', 'published', 'void')),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    rules_hash text,
    seed text not null,
    -- After an annulment nothing opens before somebody says so.
    by_hand boolean not null default false,
    reason jsonb,
    position bigint not null,
    unique (envelope_id, position),
    check (state = 'planned' or rules_hash is not null)
);
-- One vote of an envelope at a time; a voided one makes room for the next.
create unique index one_vote_stands on votes (envelope_id) where state <> 'void';

-- Drafts and ballots: no person, no time, and no order but that of the slots themselves.
create table drafts (
    vote_id uuid not null references votes (id),
    slot bytea not null check (octet_length(slot) = 32),
    choices jsonb not null,
    primary key (vote_id, slot)
);

create table ballots (
    vote_id uuid not null references votes (id),
    slot bytea not null check (octet_length(slot) = 32),
    revision bigint not null check (revision > 0),
    choices jsonb not null,
    salt bytea not null check (octet_length(salt) = 16),
    commitment bytea not null check (octet_length(commitment) = 32),
    primary key (vote_id, slot)
);

-- How many voted, by day and commune, counted as they come: no way back to a person.
create table turnout (
    vote_id uuid not null references votes (id),
    day text not null,
    commune text not null,
    voters bigint not null check (voters > 0),
    primary key (vote_id, day, commune)
);

create table outcomes (
    vote_id uuid not null primary key references votes (id),
    ballots_file bytea not null,
    outcome text not null,
    explanations text not null,
    receipts text not null,
    digest text not null check (length(digest) = 64),
    counted_at timestamptz not null,
    published_at timestamptz
);

create table events (
    process_id uuid not null references processes (id),
    sequence bigint not null check (sequence > 0),
    at timestamptz not null,
    caller_id uuid,
    kind text not null,
    facts text not null,
    previous text not null check (length(previous) = 64),
    hash text not null check (length(hash) = 64),
    primary key (process_id, sequence)
);

create function events_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'events are append-only';
end $$;
create trigger events_are_never_changed before update or delete on events
for each row execute function events_are_append_only();
