-- What the list of proposals is filtered, searched and ordered by. Kept with every version, so that
-- a page of the list reads no more than it shows. The same names stand in ../postgres; a test
-- compares the two.

create table proposal_listing (
    proposal_id blob not null primary key references proposals (id),
    process_id blob not null references processes (id),
    theme text not null,
    commune text not null,
    -- Drawn once; each visitor turns it into an order of their own.
    lot integer not null check (lot >= 0 and lot < 2147483647),
    -- Small letters without accents, in all languages of the proposal.
    words text not null
) strict, without rowid;
create index listing_of_a_process on proposal_listing (process_id, theme, commune);
