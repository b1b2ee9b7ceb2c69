-- What the college or the council decides on a published outcome. A new row for every change; the
-- last version stands. The same names stand in ../postgres; a test compares the two.

create table decisions (
    vote_id blob not null references votes (id),
    version integer not null check (version > 0),
    decision text not null,
    recorded_at text not null,
    primary key (vote_id, version)
) strict, without rowid;
