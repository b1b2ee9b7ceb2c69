-- The registry of shared things: what is held, what is lent, and the units that loans keep.
-- The same names stand in ../postgres; a test compares the two.

-- A steward keeps the registry and sees nothing else behind the desk.
create table roles_with_stewards (
    account_id blob not null references accounts (id),
    administration_id blob not null references administrations (id),
    role text not null check (role in ('administrator', 'auditor', 'evaluator', 'coach', 'counter', 'steward')),
    primary key (account_id, administration_id, role)
) strict, without rowid;
insert into roles_with_stewards (account_id, administration_id, role)
select account_id, administration_id, role from roles;
drop table roles;
alter table roles_with_stewards rename to roles;

-- The registry is common to all administrations: it has a chain of its own.
create table chained_events (
    chain_id blob not null,
    process_id blob references processes (id),
    administration_id blob references administrations (id),
    sequence integer not null check (sequence > 0),
    at text not null,
    caller_id blob,
    kind text not null,
    facts text not null,
    previous text not null check (length(previous) = 64),
    hash text not null check (length(hash) = 64),
    primary key (chain_id, sequence),
    check (
        (chain_id = process_id and administration_id is null)
        or (chain_id = administration_id and process_id is null)
        or (process_id is null and administration_id is null
            and chain_id = x'72656769737472790000000000000001')
    )
) strict, without rowid;
insert into chained_events
    (chain_id, process_id, administration_id, sequence, at, caller_id, kind, facts, previous, hash)
select chain_id, process_id, administration_id, sequence, at, caller_id, kind, facts, previous, hash
from events;
drop table events;
alter table chained_events rename to events;
create trigger events_are_never_changed before update on events
begin
    select raise(abort, 'events are append-only');
end;
create trigger events_are_never_deleted before delete on events
begin
    select raise(abort, 'events are append-only');
end;

-- A kind that was merged into another stays, so that whatever names it still leads somewhere.
alter table resource_kinds add column merged_into text references resource_kinds (slug)
    check (merged_into <> slug);

create table resources (
    id blob not null primary key check (length(id) = 16),
    kind text not null references resource_kinds (slug),
    holding text not null check (holding in ('equipment', 'kit', 'place', 'skill')),
    owner_id blob not null references actors (id),
    custodian_id blob references actors (id),
    held integer not null check (held between 1 and 1000000),
    out_of_service integer not null check (out_of_service between 0 and held),
    condition text not null check (condition in ('good', 'worn', 'damaged', 'broken')),
    commune text not null references territories (slug),
    standing text not null check (standing in ('listed', 'retired')),
    words text not null,
    latitude integer,
    longitude integer,
    buffer_hours integer not null check (buffer_hours between 0 and 8784),
    details text not null,
    added_by blob references accounts (id),
    confirmed_by text not null check (length(confirmed_by) > 0),
    confirmed_at text not null,
    source text,
    external_id text,
    revision integer not null check (revision > 0),
    check ((latitude is null) = (longitude is null)),
    check ((source is null) = (external_id is null))
) strict;
create index resources_of_a_kind on resources (kind, standing);
create index resources_of_an_owner on resources (owner_id);
create index resources_of_a_custodian on resources (custodian_id);
create unique index one_resource_for_an_entry on resources (source, external_id);

create table loans (
    id blob not null primary key check (length(id) = 16),
    resource_id blob not null references resources (id),
    borrower_id blob not null references accounts (id),
    borrower_name text not null check (length(borrower_name) > 0),
    borrower_actor_id blob references actors (id),
    quantity integer not null check (quantity between 1 and 1000000),
    starts_at text not null,
    ends_at text not null,
    state text not null check (state in ('requested', 'held', 'approved', 'out', 'overdue', 'returned', 'closed', 'refused', 'cancelled', 'expired')),
    purpose text not null,
    terms text not null,
    asked_at text not null,
    held_until text,
    handed_over text,
    returned text,
    claim text,
    because text,
    at_risk integer not null check (at_risk in (0, 1)),
    origin text,
    reminded integer not null check (reminded between 0 and 2),
    revision integer not null check (revision > 0),
    check (ends_at > starts_at),
    check ((state = 'held') = (held_until is not null)),
    check (state not in ('out', 'overdue', 'returned', 'closed') or handed_over is not null),
    check ((state in ('returned', 'closed')) = (returned is not null))
) strict;
create index loans_of_a_resource on loans (resource_id, starts_at);
create index loans_of_a_borrower on loans (borrower_id);
create index loans_under_way on loans (state, ends_at)
    where state in ('requested', 'held', 'approved', 'out', 'returned');

-- The units that a loan keeps from others, with the time to fetch and clean them. A row is there
-- exactly as long as the loan keeps units.
create table commitments (
    loan_id blob not null primary key references loans (id),
    resource_id blob not null references resources (id),
    quantity integer not null check (quantity between 1 and 1000000),
    starts_at text not null,
    ends_at text not null,
    overdue integer not null check (overdue in (0, 1)),
    exclusive integer not null check (exclusive in (0, 1)),
    check (ends_at > starts_at)
) strict;
create index commitments_of_a_resource on commitments (resource_id, ends_at);

-- What there is one of is never promised twice for the same moment. PostgreSQL has a constraint.
create trigger one_unit_is_promised_once before insert on commitments
when new.exclusive = 1
begin
    select raise(abort, 'promised twice') where exists (
        select 1 from commitments c
        where c.resource_id = new.resource_id and c.loan_id <> new.loan_id
            and c.starts_at < new.ends_at and c.ends_at > new.starts_at
    );
end;
create trigger one_unit_stays_promised_once before update on commitments
when new.exclusive = 1
begin
    select raise(abort, 'promised twice') where exists (
        select 1 from commitments c
        where c.resource_id = new.resource_id and c.loan_id <> new.loan_id
            and c.starts_at < new.ends_at and c.ends_at > new.starts_at
    );
end;
