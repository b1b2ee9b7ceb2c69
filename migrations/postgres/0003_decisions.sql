-- What the college or the council decides on a published outcome. A new row for every change; the
-- last version stands. The same names stand in ../sqlite; a test compares the two.

create table decisions (
    vote_id uuid not null references votes (id),
    version bigint not null check (version > 0),
    decision jsonb not null,
    recorded_at timestamptz not null,
    primary key (vote_id, version)
);
