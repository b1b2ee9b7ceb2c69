-- Needs, offers, and what the two parties of a match answered. The same names stand in
-- ../postgres; a test compares the two.

create table intents (
    id blob not null primary key check (length(id) = 16),
    direction text not null check (direction in ('need', 'offer')),
    what text not null,
    kind text references resource_kinds (slug),
    quantity integer not null check (quantity between 1 and 1000000),
    actor_id blob not null references actors (id),
    author_id blob not null references accounts (id),
    commune text not null references territories (slug),
    theme text,
    starts_at text,
    ends_at text,
    state text not null check (state in ('open', 'closed')),
    written_at text not null,
    check ((starts_at is null) = (ends_at is null)),
    check (ends_at is null or ends_at > starts_at)
) strict;
create index intents_on_the_board on intents (state, kind, direction);
create index intents_of_an_author on intents (author_id);

-- A match that nobody has answered is computed and not kept.
create table match_answers (
    need_id blob not null references intents (id),
    offer_id blob not null references intents (id),
    need_says text not null check (need_says in ('open', 'yes', 'no')),
    offer_says text not null check (offer_says in ('open', 'yes', 'no')),
    answered_at text not null,
    primary key (need_id, offer_id)
) strict, without rowid;
