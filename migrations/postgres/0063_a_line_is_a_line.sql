-- Equipment lines of projects that staff entered stand with those of proposals: they are answered,
-- contested, decided, shared and held up like any other. What was kept of them comes along. The same
-- names stand in ../sqlite; a test compares the two.

alter table sharing_lines alter column proposal_id drop not null;
alter table sharing_lines add column project_id uuid references projects (id);
alter table sharing_lines add column contested_by uuid references accounts (id);
alter table sharing_lines add check ((proposal_id is null) <> (project_id is null));
insert into sharing_lines (id, process_id, project_id, kind, cost, need, state, words, revision)
select id, process_id, project_id, kind, cost, need,
    case when is_gone then 'gone' else 'open' end, '', revision
from project_lines;
create index lines_of_a_project on sharing_lines (project_id);

insert into sharing_checks (id, line_id, number, occasion, checked_at, verdict, inputs, finding)
select id, line_id, number, occasion, checked_at, verdict, inputs, finding from project_checks;
drop table project_checks;
drop table project_lines;
drop function refuse_change_of_project_checks();

-- Checks stand; those of a project that staff entered go with it, as long as it can go.
create or replace function checks_stand() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select 1 from sharing_lines l where l.id = old.line_id and l.project_id is not null
    ) then
        return old;
    end if;
    raise exception 'checks are append-only';
end $$;
