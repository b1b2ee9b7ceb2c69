-- A file that was made for somebody, on whichever server, until they take it or its time is over. The
-- same names stand in ../sqlite; a test compares the two.

create table parcels (
    account_id uuid not null references accounts (id),
    name text not null check (length(name) between 1 and 200),
    content bytea not null,
    kept_until timestamptz not null,
    primary key (account_id, name)
);

create index parcels_by_time on parcels (kept_until);
