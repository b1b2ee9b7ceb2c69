-- Actors that ask to stand on the public list and map of initiatives. The same names stand in
-- ../postgres; a test compares the two.

create table listings (
    actor_id blob not null primary key references actors (id),
    location text not null,
    state text not null check (state in ('waiting', 'listed', 'declined')),
    because text,
    sent_at text not null,
    check ((state = 'declined') = (because is not null))
) strict, without rowid;
create index listings_that_wait on listings (state, sent_at);
