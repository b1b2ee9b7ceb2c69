-- The list of proposals knows their stage, so that counting, choosing and ordering read one index
-- and no proposal. The same names stand in ../sqlite; a test compares the two.

alter table proposal_listing add column stage text not null default 'draft';
update proposal_listing set stage =
    (select p.stage from proposals p where p.id = proposal_listing.proposal_id);
drop index listing_of_a_process;
create index listing_of_a_process
    on proposal_listing (process_id, stage, theme, commune, lot, proposal_id);
