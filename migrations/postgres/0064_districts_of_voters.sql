-- In which district somebody said to live, where a vote asked because a part of their commune votes.
-- The same names stand in ../sqlite; a test compares the two.

alter table declarations add column district text references districts (slug);
