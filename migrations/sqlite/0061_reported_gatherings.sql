-- What collectives announce can be taken down by themselves, and reported by readers. The same names
-- stand in ../postgres; a test compares the two.

create table gatherings_that_may_be_withdrawn (
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
    state text not null check (state in ('announced', 'cancelled', 'withdrawn', 'hidden')),
    because text,
    revision integer not null check (revision >= 1),
    changed_at text not null,
    check (ends_at > starts_at),
    check ((state = 'hidden') = (because is not null))
) strict;
insert into gatherings_that_may_be_withdrawn (id, kind, actor_id, author_id, festival_id, title, about,
    audience, languages, place, commune, starts_at, ends_at, state, because, revision, changed_at)
select id, kind, actor_id, author_id, festival_id, title, about, audience, languages, place, commune,
    starts_at, ends_at, state, because, revision, changed_at from gatherings;
drop table gatherings;
alter table gatherings_that_may_be_withdrawn rename to gatherings;
create index gatherings_to_come on gatherings (ends_at, starts_at);
create index gatherings_of_a_festival on gatherings (festival_id, starts_at);
create index gatherings_of_an_actor on gatherings (actor_id);

create table gathering_reports (
    gathering_id blob not null references gatherings (id),
    account_id blob not null references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at text not null,
    settled_at text,
    primary key (gathering_id, account_id)
) strict;
create index gathering_reports_open on gathering_reports (settled_at, reported_at);
