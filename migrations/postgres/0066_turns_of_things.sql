-- What is listed of a kind is read once for the sharing check, and again when its things were turned:
-- every write to a thing draws it a new number, and how many there are of a kind and what their
-- numbers add up to says whether what was read still holds. No row is shared by those who write, so
-- that nobody waits for anybody, and a number that was undone never comes back. What is promised is
-- never kept: it is read each time. The same names stand in ../sqlite; a test compares the two.

alter table resources add column turn bigint not null default 0;
update resources set turn = floor(random() * 1099511627776)::bigint;
create index turns_of_a_kind on resources (kind, standing, turn);

create function things_are_turned() returns trigger language plpgsql as $$
begin
    new.turn := floor(random() * 1099511627776)::bigint;
    return new;
end;
$$;
create trigger new_things_are_turned before insert on resources
for each row execute function things_are_turned();
create trigger changed_things_are_turned before update on resources
for each row execute function things_are_turned();
