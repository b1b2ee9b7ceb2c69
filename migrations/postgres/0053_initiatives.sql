-- Actors that ask to stand on the public list and map of initiatives. The same names stand in
-- ../sqlite; a test compares the two.

create table listings (
    actor_id uuid not null primary key references actors (id),
    location jsonb not null,
    state text not null check (state in ('waiting', 'listed', 'declined')),
    because jsonb,
    sent_at timestamptz not null,
    check ((state = 'declined') = (because is not null))
);
create index listings_that_wait on listings (state, sent_at);
