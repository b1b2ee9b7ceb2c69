-- The middle of each commune, so that what has no place of its own on the map is near or far as its
-- commune is. The same names stand in ../postgres; a test compares the two.

alter table territories add column latitude integer;
alter table territories add column longitude integer;
