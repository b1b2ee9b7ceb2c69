-- What sharing did to the outcome of a vote; what was bought with shared money and how it entered
-- the registry; invoices and other subsidies, so that nothing is paid twice. The same names stand in
-- ../postgres; a test compares the two.

-- Kept to the byte: the digest is that of what is published.
create table shared_outcomes (
    vote_id blob not null primary key references votes (id),
    published text not null,
    digest text not null check (length(digest) = 64)
) strict;
create trigger shared_outcomes_are_not_rewritten before update on shared_outcomes
begin
    select raise(abort, 'an outcome stands');
end;

create table passports (
    resource_id blob not null primary key references resources (id),
    line_id blob not null references sharing_lines (id),
    project_id blob not null references projects (id),
    pool_id blob references sharing_pools (id),
    price_cents integer not null check (price_cents >= 0),
    conditions text not null,
    listed_at text not null,
    listed_by blob not null references accounts (id)
) strict;
create unique index one_passport_for_a_line on passports (line_id);
create index passports_of_a_project on passports (project_id);

create table invoices (
    id blob not null primary key check (length(id) = 16),
    project_id blob not null references projects (id),
    supplier text not null check (length(supplier) = 10),
    number text not null check (length(number) > 0),
    folded text not null check (length(folded) > 0),
    amount_cents integer not null check (amount_cents > 0),
    words text not null,
    known integer not null check (known in (0, 1)),
    declared_by blob not null references accounts (id),
    declared_at text not null,
    -- The same invoice a second time says why.
    check (known = 0 or length(words) > 0)
) strict;
create index invoices_of_a_supplier on invoices (supplier, folded);
create index invoices_of_a_project on invoices (project_id);

create table other_subsidies (
    id blob not null primary key check (length(id) = 16),
    project_id blob not null references projects (id),
    funder text not null check (length(funder) > 0),
    amount_cents integer not null check (amount_cents > 0),
    words text not null,
    declared_by blob not null references accounts (id),
    declared_at text not null
) strict;
create index subsidies_of_a_project on other_subsidies (project_id);
