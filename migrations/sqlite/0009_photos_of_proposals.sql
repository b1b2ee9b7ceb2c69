-- The photo of a proposal. The same names stand in ../postgres; a test compares the two.

alter table proposals add column photo text;
