-- The photo of a proposal. The same names stand in ../sqlite; a test compares the two.

alter table proposals add column photo jsonb;
