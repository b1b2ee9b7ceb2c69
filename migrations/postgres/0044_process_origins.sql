-- Where a process comes from, when a workshop's scenario became one: the story of the scenario as
-- it was that day. A scenario becomes a process once. The same names stand in ../sqlite; a test
-- compares the two.
create table process_origins (
    process_id uuid not null primary key references processes (id),
    workshop_id uuid not null references workshops (id),
    scenario bigint not null check (scenario > 0),
    origin jsonb not null,
    made_at timestamptz not null,
    unique (workshop_id, scenario)
);

create function where_a_process_comes_from_is_kept() returns trigger
language plpgsql as $$
begin
    raise exception 'where a process comes from is kept';
end;
$$;

create trigger process_origins_are_never_changed before update on process_origins
for each row execute function where_a_process_comes_from_is_kept();
