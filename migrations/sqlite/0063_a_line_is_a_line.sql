-- Equipment lines of projects that staff entered stand with those of proposals: they are answered,
-- contested, decided, shared and held up like any other. What was kept of them comes along. The same
-- names stand in ../postgres; a test compares the two.

-- What refers to the lines finds them again before this is over.
pragma defer_foreign_keys = on;

create table kept_lines as select * from sharing_lines;
drop table sharing_lines;
create table sharing_lines (
    id blob not null primary key check (length(id) = 16),
    process_id blob not null references processes (id),
    proposal_id blob references proposals (id),
    kind text not null references resource_kinds (slug),
    cost text not null,
    need text not null,
    state text not null check (state in ('open', 'borrowed', 'contested', 'signing', 'bought', 'gone')),
    words text not null,
    revision integer not null check (revision > 0),
    project_id blob references projects (id),
    contested_by blob references accounts (id),
    check ((proposal_id is null) <> (project_id is null))
) strict;
insert into sharing_lines (id, process_id, proposal_id, kind, cost, need, state, words, revision)
select id, process_id, proposal_id, kind, cost, need, state, words, revision from kept_lines;
drop table kept_lines;
insert into sharing_lines (id, process_id, project_id, kind, cost, need, state, words, revision)
select id, process_id, project_id, kind, cost, need,
    case when is_gone = 1 then 'gone' else 'open' end, '', revision
from project_lines;
create index lines_of_a_proposal on sharing_lines (proposal_id);
create index lines_of_a_project on sharing_lines (project_id);
create index lines_of_a_kind on sharing_lines (kind, state);
create index lines_of_a_process on sharing_lines (process_id, state);

insert into sharing_checks (id, line_id, number, occasion, checked_at, verdict, inputs, finding)
select id, line_id, number, occasion, checked_at, verdict, inputs, finding from project_checks;
drop table project_checks;
drop table project_lines;

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

-- Checks stand; those of a project that staff entered go with it, as long as it can go.
drop trigger checks_are_never_deleted;
create trigger checks_are_never_deleted before delete on sharing_checks
when not exists (
    select 1 from sharing_lines l where l.id = old.line_id and l.project_id is not null
)
begin
    select raise(abort, 'checks are append-only');
end;
