-- What the list of proposals is found by is read once, and again when its stamp says that something
-- in it changed: filtering, searching and ordering happen there, so that the lot of a proposal, which
-- its id gives, is kept no more. The same names stand in ../postgres; a test compares the two.

drop index listing_of_a_process;
alter table proposal_listing drop column lot;
create index listing_of_a_process on proposal_listing (process_id);

create table listing_stamps (
    process_id blob not null primary key references processes (id),
    stamp integer not null
) strict, without rowid;
insert into listing_stamps (process_id, stamp)
    select distinct process_id, 1 from proposal_listing;
