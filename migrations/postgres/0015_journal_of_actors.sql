-- An actor has a journal of its own: who acts for it since when, and what it says of itself. It
-- belongs to no process and to no administration. The same names stand in ../sqlite; a test
-- compares the two.

create table actor_events (
    actor_id uuid not null references actors (id),
    sequence bigint not null check (sequence > 0),
    at timestamptz not null,
    caller_id uuid,
    kind text not null,
    facts text not null,
    previous text not null check (length(previous) = 64),
    hash text not null check (length(hash) = 64),
    primary key (actor_id, sequence)
);

create trigger actor_events_are_never_changed before update or delete on actor_events
for each row execute function events_are_append_only();
