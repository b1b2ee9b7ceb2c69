-- The wireless network of a room, which its screen and its signs tell. Never in the log of the workshop,
-- which leaves as a file: here it is erased once the workshop is over. The same names stand in
-- ../postgres; a test compares the two.
create table workshop_wifi (
    workshop_id blob not null primary key references workshops (id),
    name text not null check (length(name) > 0),
    password text not null,
    noted_at text not null
) strict;
