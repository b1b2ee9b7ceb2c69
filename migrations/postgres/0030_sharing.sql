-- The sharing check: equipment lines, every check with what it looked at, every decision with its
-- reason, and agreements to buy once for several. The same names stand in ../sqlite; a test
-- compares the two.

create table sharing_lines (
    id uuid not null primary key,
    process_id uuid not null references processes (id),
    proposal_id uuid not null references proposals (id),
    kind text not null references resource_kinds (slug),
    cost jsonb not null,
    need jsonb not null,
    state text not null check (state in ('open', 'borrowed', 'contested', 'signing', 'bought', 'gone')),
    words text not null,
    revision bigint not null check (revision > 0)
);
create index lines_of_a_proposal on sharing_lines (proposal_id);
create index lines_of_a_kind on sharing_lines (kind, state);
create index lines_of_a_process on sharing_lines (process_id, state);

create table sharing_checks (
    id uuid not null primary key,
    line_id uuid not null references sharing_lines (id),
    number bigint not null check (number > 0),
    occasion text not null check (occasion in ('writing', 'submission', 'valuation', 'freeze', 'allocation', 'purchase')),
    checked_at timestamptz not null,
    verdict text not null check (verdict in ('borrow', 'shift', 'rent', 'co-buy', 'fund-and-share', 'fund', 'need-dates')),
    inputs jsonb not null,
    finding jsonb not null,
    unique (line_id, number)
);

-- Above its limit a decision to buy counts once somebody else has signed.
create table sharing_decisions (
    id uuid not null primary key,
    line_id uuid not null references sharing_lines (id),
    number bigint not null check (number > 0),
    check_id uuid not null references sharing_checks (id),
    outcome text not null check (outcome in ('fund', 'uphold')),
    code text not null check (code in ('dates', 'transport', 'fixed-installation', 'hygiene', 'accessibility', 'missing-attribute', 'owner-refuses', 'autonomy', 'verdict-holds', 'other')),
    words text not null,
    amount_cents bigint not null check (amount_cents >= 0),
    limit_cents bigint not null check (limit_cents >= 0),
    decided_by uuid not null references accounts (id),
    decided_at timestamptz not null,
    signed_by uuid references accounts (id) check (signed_by <> decided_by),
    signed_at timestamptz,
    declined boolean not null,
    check ((signed_by is null) = (signed_at is null)),
    check (signed_by is not null or not declined),
    check (code <> 'other' or length(words) > 0)
);
create unique index decisions_about_a_line on sharing_decisions (line_id, number);

create table sharing_pools (
    id uuid not null primary key,
    process_id uuid not null references processes (id),
    envelope_id uuid not null references envelopes (id),
    kind text not null references resource_kinds (slug),
    host_id uuid not null references actors (id),
    terms jsonb not null,
    state text not null check (state in ('offered', 'formed', 'dissolved', 'listed')),
    units bigint not null check (units >= 0),
    freed_cents bigint not null check (freed_cents >= 0),
    resource_id uuid references resources (id),
    revision bigint not null check (revision > 0),
    check ((state = 'listed') = (resource_id is not null))
);
create index pools_of_an_envelope on sharing_pools (envelope_id, state);

-- A line is in one pool at a time; those of a pool that dissolved are free.
create table sharing_pool_members (
    pool_id uuid not null references sharing_pools (id),
    line_id uuid not null references sharing_lines (id),
    since timestamptz not null,
    active boolean not null,
    primary key (pool_id, line_id)
);
create unique index one_pool_for_a_line on sharing_pool_members (line_id) where active;

create index loans_of_an_origin on loans (origin) where origin is not null;

create function checks_stand() returns trigger language plpgsql as $$
begin
    raise exception 'checks are append-only';
end $$;
create trigger checks_are_never_changed before update or delete on sharing_checks
for each row execute function checks_stand();

-- Nothing is bought against a verdict without a decision that counts.
create function lines_are_bought_by_decision() returns trigger language plpgsql as $$
begin
    if new.state = 'bought' and old.state <> 'bought' and not exists (
        select 1 from sharing_decisions d
        where d.line_id = new.id and d.outcome = 'fund' and not d.declined
            and (d.amount_cents <= d.limit_cents or d.signed_by is not null)
    ) then
        raise exception 'no decision that counts';
    end if;
    return new;
end $$;
create trigger bought_by_decision before update on sharing_lines
for each row execute function lines_are_bought_by_decision();
