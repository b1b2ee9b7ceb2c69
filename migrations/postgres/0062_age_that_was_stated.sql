-- Which age somebody stated to have reached, where a vote asked because their age band left it open.
-- The same names stand in ../sqlite; a test compares the two.

alter table declarations add column reached bigint check (reached between 12 and 18);
