-- Equipment lines of projects that staff entered, one by one or from a table, and what was found for
-- each. Nobody answers a verdict in the place of their bearers. They go with their project, as long
-- as it can go. The same names stand in ../postgres; a test compares the two.

create table project_lines (
    id blob not null primary key check (length(id) = 16),
    process_id blob not null references processes (id),
    project_id blob not null references projects (id),
    kind text not null references resource_kinds (slug),
    cost text not null,
    need text not null,
    is_gone integer not null check (is_gone in (0, 1)),
    revision integer not null check (revision > 0)
) strict;
create index project_lines_of_a_project on project_lines (project_id);
create index project_lines_of_a_process on project_lines (process_id);
create index project_lines_of_a_kind on project_lines (kind);

create table project_checks (
    id blob not null primary key check (length(id) = 16),
    line_id blob not null references project_lines (id),
    number integer not null check (number > 0),
    occasion text not null check (occasion in ('valuation', 'freeze', 'allocation', 'purchase')),
    checked_at text not null,
    verdict text not null check (verdict in ('borrow', 'shift', 'rent', 'co-buy', 'fund-and-share', 'fund', 'need-dates')),
    inputs text not null,
    finding text not null,
    unique (line_id, number)
) strict;
create trigger project_checks_are_never_changed before update on project_checks
begin
    select raise(abort, 'checks are never changed');
end;
