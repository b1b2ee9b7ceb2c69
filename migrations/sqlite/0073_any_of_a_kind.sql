-- What was asked of a kind may be any of several things alike until one is handed over; it is seated on
-- one so that what there is one of is promised once, as ever. Who needs that very one moves it. The same
-- names stand in ../postgres; a test compares the two.

alter table commitments add column movable integer not null default 0 check (movable in (0, 1));
create index movable_commitments on commitments (kind, loan_id) where movable;

-- A page of the list is answered from an index alone, in its order: since things have a number that
-- turns, what was looked at for it was read from its rows.
create index listed_resources
    on resources (kind, id, commune, holding, words, latitude, longitude, standing)
    where standing = 'listed';
