-- What was asked of a kind may be any of several things alike until one is handed over; it is seated on
-- one so that what there is one of is promised once, as ever. Who needs that very one moves it. The same
-- names stand in ../sqlite; a test compares the two.

alter table commitments add column movable boolean not null default false;
create index movable_commitments on commitments (kind, loan_id) where movable;

-- A page of the list is read in the order of an index, up to where it ends. Words are left out: they may
-- be longer than what an index here can hold.
create index listed_resources on resources (kind, id, commune, holding) where standing = 'listed';
