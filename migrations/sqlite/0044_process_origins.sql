-- Where a process comes from, when a workshop's scenario became one: the story of the scenario as
-- it was that day. A scenario becomes a process once. The same names stand in ../postgres; a test
-- compares the two.
create table process_origins (
    process_id blob not null primary key references processes (id),
    workshop_id blob not null references workshops (id),
    scenario integer not null check (scenario > 0),
    origin text not null,
    made_at text not null,
    unique (workshop_id, scenario)
) strict, without rowid;

create trigger process_origins_are_never_changed before update on process_origins
begin
    select raise(abort, 'where a process comes from is kept');
end;
