-- What collectives announce, and the dated festivals that gather it. The same names stand in
-- ../postgres; a test compares the two.

create table festivals (
    id blob not null primary key check (length(id) = 16),
    slug text not null unique check (length(slug) between 2 and 80),
    administration_id blob not null references administrations (id),
    name text not null,
    about text,
    first_day text not null check (length(first_day) = 10),
    last_day text not null check (length(last_day) = 10),
    check (last_day >= first_day)
) strict;

create table gatherings (
    id blob not null primary key check (length(id) = 16),
    kind text not null check (kind in ('workshop', 'visit', 'debate', 'mapping-party', 'convivial')),
    actor_id blob not null references actors (id),
    author_id blob not null references accounts (id),
    festival_id blob references festivals (id),
    title text not null,
    about text,
    audience text,
    languages text not null,
    place text not null check (length(place) > 0),
    commune text references territories (slug),
    starts_at text not null,
    ends_at text not null,
    state text not null check (state in ('announced', 'cancelled', 'hidden')),
    because text,
    revision integer not null check (revision >= 1),
    changed_at text not null,
    check (ends_at > starts_at),
    check ((state = 'hidden') = (because is not null))
) strict;
create index gatherings_to_come on gatherings (ends_at, starts_at);
create index gatherings_of_a_festival on gatherings (festival_id, starts_at);
create index gatherings_of_an_actor on gatherings (actor_id);
