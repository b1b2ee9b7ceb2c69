-- What sharing did to the outcome of a vote; what was bought with shared money and how it entered
-- the registry; invoices and other subsidies, so that nothing is paid twice. The same names stand in
-- ../sqlite; a test compares the two.

-- Kept to the byte: the digest is that of what is published.
create table shared_outcomes (
    vote_id uuid not null primary key references votes (id),
    published text not null,
    digest text not null check (length(digest) = 64)
);
create function shared_outcomes_stand() returns trigger language plpgsql as $$
begin
    raise exception 'an outcome stands';
end $$;
create trigger shared_outcomes_are_not_rewritten before update on shared_outcomes
for each row execute function shared_outcomes_stand();

create table passports (
    resource_id uuid not null primary key references resources (id),
    line_id uuid not null references sharing_lines (id),
    project_id uuid not null references projects (id),
    pool_id uuid references sharing_pools (id),
    price_cents bigint not null check (price_cents >= 0),
    conditions jsonb not null,
    listed_at timestamptz not null,
    listed_by uuid not null references accounts (id)
);
create unique index one_passport_for_a_line on passports (line_id);
create index passports_of_a_project on passports (project_id);

create table invoices (
    id uuid not null primary key,
    project_id uuid not null references projects (id),
    supplier text not null check (length(supplier) = 10),
    number text not null check (length(number) > 0),
    folded text not null check (length(folded) > 0),
    amount_cents bigint not null check (amount_cents > 0),
    words text not null,
    known boolean not null,
    declared_by uuid not null references accounts (id),
    declared_at timestamptz not null,
    -- The same invoice a second time says why.
    check (not known or length(words) > 0)
);
create index invoices_of_a_supplier on invoices (supplier, folded);
create index invoices_of_a_project on invoices (project_id);

create table other_subsidies (
    id uuid not null primary key,
    project_id uuid not null references projects (id),
    funder text not null check (length(funder) > 0),
    amount_cents bigint not null check (amount_cents > 0),
    words text not null,
    declared_by uuid not null references accounts (id),
    declared_at timestamptz not null
);
create index subsidies_of_a_project on other_subsidies (project_id);
