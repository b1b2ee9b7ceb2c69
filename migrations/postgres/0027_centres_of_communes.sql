-- The middle of each commune, so that what has no place of its own on the map is near or far as its
-- commune is. The same names stand in ../sqlite; a test compares the two.

alter table territories add column latitude bigint;
alter table territories add column longitude bigint;
