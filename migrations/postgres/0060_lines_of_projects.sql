-- Equipment lines of projects that staff entered, one by one or from a table, and what was found for
-- each. Nobody answers a verdict in the place of their bearers. They go with their project, as long
-- as it can go. The same names stand in ../sqlite; a test compares the two.

create table project_lines (
    id uuid not null primary key,
    process_id uuid not null references processes (id),
    project_id uuid not null references projects (id),
    kind text not null references resource_kinds (slug),
    cost jsonb not null,
    need jsonb not null,
    is_gone boolean not null,
    revision bigint not null check (revision > 0)
);
create index project_lines_of_a_project on project_lines (project_id);
create index project_lines_of_a_process on project_lines (process_id);
create index project_lines_of_a_kind on project_lines (kind);

create table project_checks (
    id uuid not null primary key,
    line_id uuid not null references project_lines (id),
    number bigint not null check (number > 0),
    occasion text not null check (occasion in ('valuation', 'freeze', 'allocation', 'purchase')),
    checked_at timestamptz not null,
    verdict text not null check (verdict in ('borrow', 'shift', 'rent', 'co-buy', 'fund-and-share', 'fund', 'need-dates')),
    inputs jsonb not null,
    finding jsonb not null,
    unique (line_id, number)
);
create function refuse_change_of_project_checks() returns trigger language plpgsql as $$
begin
    raise exception 'checks are never changed';
end $$;
create trigger project_checks_are_never_changed before update on project_checks
    for each row execute function refuse_change_of_project_checks();
