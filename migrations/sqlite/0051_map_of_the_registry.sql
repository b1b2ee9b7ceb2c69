-- The map of the region shows everything that is listed and has a place: one index has all of it.
-- The same names stand in ../postgres; a test compares the two.

create index resources_on_the_map on resources (kind, id, latitude, longitude)
    where standing = 'listed' and latitude is not null and longitude is not null;
