-- One letter, one code, several votes: packages of several votes that are the same sheets of paper
-- name the first of them. The same names stand in ../postgres; a test compares the two.

alter table code_packages add column together blob;
create index code_packages_together on code_packages (together);
