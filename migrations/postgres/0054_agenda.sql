-- What collectives announce, and the dated festivals that gather it. The same names stand in
-- ../sqlite; a test compares the two.

create table festivals (
    id uuid not null primary key,
    slug text not null unique check (length(slug) between 2 and 80),
    administration_id uuid not null references administrations (id),
    name jsonb not null,
    about jsonb,
    first_day text not null check (length(first_day) = 10),
    last_day text not null check (length(last_day) = 10),
    check (last_day >= first_day)
);

create table gatherings (
    id uuid not null primary key,
    kind text not null check (kind in ('workshop', 'visit', 'debate', 'mapping-party', 'convivial')),
    actor_id uuid not null references actors (id),
    author_id uuid not null references accounts (id),
    festival_id uuid references festivals (id),
    title jsonb not null,
    about jsonb,
    audience jsonb,
    languages jsonb not null,
    place text not null check (length(place) > 0),
    commune text references territories (slug),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null check (state in ('announced', 'cancelled', 'hidden')),
    because jsonb,
    revision bigint not null check (revision >= 1),
    changed_at timestamptz not null,
    check (ends_at > starts_at),
    check ((state = 'hidden') = (because is not null))
);
create index gatherings_to_come on gatherings (ends_at, starts_at);
create index gatherings_of_a_festival on gatherings (festival_id, starts_at);
create index gatherings_of_an_actor on gatherings (actor_id);
