-- The sharing check: equipment lines, every check with what it looked at, every decision with its
-- reason, and agreements to buy once for several. The same names stand in ../postgres; a test
-- compares the two.

create table sharing_lines (
    id blob not null primary key check (length(id) = 16),
    process_id blob not null references processes (id),
    proposal_id blob not null references proposals (id),
    kind text not null references resource_kinds (slug),
    cost text not null,
    need text not null,
    state text not null check (state in ('open', 'borrowed', 'contested', 'signing', 'bought', 'gone')),
    words text not null,
    revision integer not null check (revision > 0)
) strict;
create index lines_of_a_proposal on sharing_lines (proposal_id);
create index lines_of_a_kind on sharing_lines (kind, state);
create index lines_of_a_process on sharing_lines (process_id, state);

create table sharing_checks (
    id blob not null primary key check (length(id) = 16),
    line_id blob not null references sharing_lines (id),
    number integer not null check (number > 0),
    occasion text not null check (occasion in ('writing', 'submission', 'valuation', 'freeze', 'allocation', 'purchase')),
    checked_at text not null,
    verdict text not null check (verdict in ('borrow', 'shift', 'rent', 'co-buy', 'fund-and-share', 'fund', 'need-dates')),
    inputs text not null,
    finding text not null,
    unique (line_id, number)
) strict;

-- Above its limit a decision to buy counts once somebody else has signed.
create table sharing_decisions (
    id blob not null primary key check (length(id) = 16),
    line_id blob not null references sharing_lines (id),
    number integer not null check (number > 0),
    check_id blob not null references sharing_checks (id),
    outcome text not null check (outcome in ('fund', 'uphold')),
    code text not null check (code in ('dates', 'transport', 'fixed-installation', 'hygiene', 'accessibility', 'missing-attribute', 'owner-refuses', 'autonomy', 'verdict-holds', 'other')),
    words text not null,
    amount_cents integer not null check (amount_cents >= 0),
    limit_cents integer not null check (limit_cents >= 0),
    decided_by blob not null references accounts (id),
    decided_at text not null,
    signed_by blob references accounts (id) check (signed_by <> decided_by),
    signed_at text,
    declined integer not null check (declined in (0, 1)),
    check ((signed_by is null) = (signed_at is null)),
    check (signed_by is not null or declined = 0),
    check (code <> 'other' or length(words) > 0)
) strict;
create unique index decisions_about_a_line on sharing_decisions (line_id, number);

create table sharing_pools (
    id blob not null primary key check (length(id) = 16),
    process_id blob not null references processes (id),
    envelope_id blob not null references envelopes (id),
    kind text not null references resource_kinds (slug),
    host_id blob not null references actors (id),
    terms text not null,
    state text not null check (state in ('offered', 'formed', 'dissolved', 'listed')),
    units integer not null check (units >= 0),
    freed_cents integer not null check (freed_cents >= 0),
    resource_id blob references resources (id),
    revision integer not null check (revision > 0),
    check ((state = 'listed') = (resource_id is not null))
) strict;
create index pools_of_an_envelope on sharing_pools (envelope_id, state);

-- A line is in one pool at a time; those of a pool that dissolved are free.
create table sharing_pool_members (
    pool_id blob not null references sharing_pools (id),
    line_id blob not null references sharing_lines (id),
    since text not null,
    active integer not null check (active in (0, 1)),
    primary key (pool_id, line_id)
) strict, without rowid;
create unique index one_pool_for_a_line on sharing_pool_members (line_id) where active;

create index loans_of_an_origin on loans (origin) where origin is not null;

create trigger checks_are_never_changed before update on sharing_checks
begin
    select raise(abort, 'checks are append-only');
end;
create trigger checks_are_never_deleted before delete on sharing_checks
begin
    select raise(abort, 'checks are append-only');
end;

-- Nothing is bought against a verdict without a decision that counts.
create trigger bought_by_decision before update of state on sharing_lines
when new.state = 'bought' and old.state <> 'bought' and not exists (
    select 1 from sharing_decisions d
    where d.line_id = new.id and d.outcome = 'fund' and d.declined = 0
        and (d.amount_cents <= d.limit_cents or d.signed_by is not null)
)
begin
    select raise(abort, 'no decision that counts');
end;
