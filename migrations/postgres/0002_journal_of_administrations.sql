-- An administration has a journal of its own, beside those of its processes: who was let in and
-- what it says of itself. The same names stand in ../sqlite; a test compares the two.

create table chained_events (
    chain_id uuid not null,
    process_id uuid references processes (id),
    administration_id uuid references administrations (id),
    sequence bigint not null check (sequence > 0),
    at timestamptz not null,
    caller_id uuid,
    kind text not null,
    facts text not null,
    previous text not null check (length(previous) = 64),
    hash text not null check (length(hash) = 64),
    primary key (chain_id, sequence),
    check (
        (chain_id = process_id and administration_id is null)
        or (chain_id = administration_id and process_id is null)
    )
);

insert into chained_events
    (chain_id, process_id, sequence, at, caller_id, kind, facts, previous, hash)
select process_id, process_id, sequence, at, caller_id, kind, facts, previous, hash from events;

drop table events;
alter table chained_events rename to events;

create trigger events_are_never_changed before update or delete on events
for each row execute function events_are_append_only();
