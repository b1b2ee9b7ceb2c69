-- Live workshops: what happens in one is a row of its log, and nothing else is kept of it. The same
-- names stand in ../postgres; a test compares the two.

create table workshops (
    id blob not null primary key check (length(id) = 16),
    administration_id blob not null references administrations (id),
    code text not null unique check (length(code) = 6),
    epoch integer not null check (epoch > 0),
    title text not null,
    state text not null check (
        state in ('draft', 'lobby', 'live', 'paused', 'closing', 'closed', 'archived')
    ),
    rehearsal integer not null check (rehearsal in (0, 1)),
    created_at text not null
) strict;

create index workshops_of_administration on workshops (administration_id);

-- Each row carries the hash of itself and the one before. A ballot has no hand, and the moment of
-- the opening of its round. `op_id` is made by who asked, so that asking twice does it once.
create table workshop_events (
    workshop_id blob not null references workshops (id),
    epoch integer not null check (epoch > 0),
    seq integer not null check (seq > 0),
    at text not null,
    hand text not null,
    kind text not null,
    event text not null,
    op_id blob check (length(op_id) = 16),
    hash text not null check (length(hash) = 64),
    primary key (workshop_id, epoch, seq),
    unique (workshop_id, op_id)
) strict;

create trigger workshop_events_are_never_changed before update on workshop_events
begin
    select raise(abort, 'events are append-only');
end;
create trigger workshop_events_are_never_deleted before delete on workshop_events
begin
    select raise(abort, 'events are append-only');
end;
