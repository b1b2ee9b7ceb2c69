-- Live workshops: what happens in one is a row of its log, and nothing else is kept of it. The same
-- names stand in ../sqlite; a test compares the two.

create table workshops (
    id uuid not null primary key,
    administration_id uuid not null references administrations (id),
    code text not null unique check (length(code) = 6),
    epoch bigint not null check (epoch > 0),
    title jsonb not null,
    state text not null check (
        state in ('draft', 'lobby', 'live', 'paused', 'closing', 'closed', 'archived')
    ),
    rehearsal boolean not null,
    created_at timestamptz not null
);

create index workshops_of_administration on workshops (administration_id);

-- Each row carries the hash of itself and the one before. A ballot has no hand, and the moment of
-- the opening of its round. `op_id` is made by who asked, so that asking twice does it once.
create table workshop_events (
    workshop_id uuid not null references workshops (id),
    epoch bigint not null check (epoch > 0),
    seq bigint not null check (seq > 0),
    at timestamptz not null,
    hand text not null,
    kind text not null,
    event text not null,
    op_id uuid,
    hash text not null check (length(hash) = 64),
    primary key (workshop_id, epoch, seq),
    unique (workshop_id, op_id)
);

create trigger workshop_events_are_never_changed before update or delete on workshop_events
for each row execute function events_are_append_only();
