-- Which age somebody stated to have reached, where a vote asked because their age band left it open.
-- The same names stand in ../postgres; a test compares the two.

alter table declarations add column reached integer check (reached between 12 and 18);
