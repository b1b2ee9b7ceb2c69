-- What is free of a kind is asked by every screen. A unit that is kept knows of what kind it is, so
-- that one index answers for all things of a kind together. The same names stand in ../sqlite; a
-- test compares the two.

alter table commitments add column kind text not null default '';
update commitments set kind = (select kind from resources r where r.id = commitments.resource_id);
create index commitments_of_a_kind
    on commitments (kind, ends_at, starts_at, resource_id, quantity, overdue, loan_id);
create index overdue_commitments_of_a_kind on commitments (kind) where overdue;

-- A kind that is merged or corrected takes along what is kept of it.
create function kinds_of_commitments_follow() returns trigger language plpgsql as $$
begin
    update commitments set kind = new.kind where resource_id = new.id;
    return new;
end;
$$;
create trigger kinds_of_commitments_follow after update of kind on resources
for each row when (new.kind <> old.kind) execute function kinds_of_commitments_follow();
