-- The registry of shared things: what is held, what is lent, and the units that loans keep.
-- The same names stand in ../sqlite; a test compares the two.

-- A steward keeps the registry and sees nothing else behind the desk.
alter table roles drop constraint roles_wider_role_check;
alter table roles add constraint roles_with_stewards_role_check
    check (role in ('administrator', 'auditor', 'evaluator', 'coach', 'counter', 'steward'));

-- The registry is common to all administrations: it has a chain of its own.
alter table events drop constraint chained_events_check;
alter table events add constraint chained_events_check check (
    (chain_id = process_id and administration_id is null)
    or (chain_id = administration_id and process_id is null)
    or (process_id is null and administration_id is null
        and chain_id = '72656769-7374-7279-0000-000000000001'::uuid)
);

-- A kind that was merged into another stays, so that whatever names it still leads somewhere.
alter table resource_kinds add column merged_into text references resource_kinds (slug)
    check (merged_into <> slug);

create table resources (
    id uuid not null primary key,
    kind text not null references resource_kinds (slug),
    holding text not null check (holding in ('equipment', 'kit', 'place', 'skill')),
    owner_id uuid not null references actors (id),
    custodian_id uuid references actors (id),
    held bigint not null check (held between 1 and 1000000),
    out_of_service bigint not null check (out_of_service between 0 and held),
    condition text not null check (condition in ('good', 'worn', 'damaged', 'broken')),
    commune text not null references territories (slug),
    standing text not null check (standing in ('listed', 'retired')),
    words text not null,
    latitude bigint,
    longitude bigint,
    buffer_hours bigint not null check (buffer_hours between 0 and 8784),
    details jsonb not null,
    added_by uuid references accounts (id),
    confirmed_by text not null check (length(confirmed_by) > 0),
    confirmed_at timestamptz not null,
    source text,
    external_id text,
    revision bigint not null check (revision > 0),
    check ((latitude is null) = (longitude is null)),
    check ((source is null) = (external_id is null))
);
create index resources_of_a_kind on resources (kind, standing);
create index resources_of_an_owner on resources (owner_id);
create index resources_of_a_custodian on resources (custodian_id);
create unique index one_resource_for_an_entry on resources (source, external_id);

create table loans (
    id uuid not null primary key,
    resource_id uuid not null references resources (id),
    borrower_id uuid not null references accounts (id),
    borrower_name text not null check (length(borrower_name) > 0),
    borrower_actor_id uuid references actors (id),
    quantity bigint not null check (quantity between 1 and 1000000),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null check (state in ('requested', 'held', 'approved', 'out', 'overdue', 'returned', 'closed', 'refused', 'cancelled', 'expired')),
    purpose text not null,
    terms jsonb not null,
    asked_at timestamptz not null,
    held_until timestamptz,
    handed_over jsonb,
    returned jsonb,
    claim jsonb,
    because text,
    at_risk boolean not null,
    origin text,
    reminded bigint not null check (reminded between 0 and 2),
    revision bigint not null check (revision > 0),
    check (ends_at > starts_at),
    check ((state = 'held') = (held_until is not null)),
    check (state not in ('out', 'overdue', 'returned', 'closed') or handed_over is not null),
    check ((state in ('returned', 'closed')) = (returned is not null))
);
create index loans_of_a_resource on loans (resource_id, starts_at);
create index loans_of_a_borrower on loans (borrower_id);
create index loans_under_way on loans (state, ends_at)
    where state in ('requested', 'held', 'approved', 'out', 'returned');

-- A range of one id, so that the constraint below needs no extension.
create type uuid_range as range (subtype = uuid);

-- The units that a loan keeps from others, with the time to fetch and clean them. A row is there
-- exactly as long as the loan keeps units. What there is one of is never promised twice for the
-- same moment. SQLite has a trigger.
create table commitments (
    loan_id uuid not null primary key references loans (id),
    resource_id uuid not null references resources (id),
    quantity bigint not null check (quantity between 1 and 1000000),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    overdue boolean not null,
    exclusive boolean not null,
    check (ends_at > starts_at),
    constraint one_unit_is_promised_once exclude using gist (
        uuid_range(resource_id, resource_id, '[]') with &&,
        tstzrange(starts_at, ends_at, '[)') with &&
    ) where (exclusive)
);
create index commitments_of_a_resource on commitments (resource_id, ends_at);
