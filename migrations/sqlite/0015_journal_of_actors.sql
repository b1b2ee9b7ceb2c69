-- An actor has a journal of its own: who acts for it since when, and what it says of itself. It
-- belongs to no process and to no administration. The same names stand in ../postgres; a test
-- compares the two.

create table actor_events (
    actor_id blob not null references actors (id),
    sequence integer not null check (sequence > 0),
    at text not null,
    caller_id blob,
    kind text not null,
    facts text not null,
    previous text not null check (length(previous) = 64),
    hash text not null check (length(hash) = 64),
    primary key (actor_id, sequence)
) strict, without rowid;

create trigger actor_events_are_never_changed before update on actor_events
begin
    select raise(abort, 'events are append-only');
end;
create trigger actor_events_are_never_deleted before delete on actor_events
begin
    select raise(abort, 'events are append-only');
end;
