-- What a line of the list of proposals says is read once too, so that the stamp of the list turns with
-- all that a line is made of. A version and a stage turn it where they are kept; photos, and partners
-- with what they pledge, turn it here, at the commit, so that nobody holds the stamp while they wait
-- for something else. A draft is in no list and turns nothing. The same tables stand in ../sqlite; a
-- test compares the two.

-- The argument says which column leads to the proposal.
create function turn_stamp_of_list() returns trigger language plpgsql as $$
declare
    changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
    insert into listing_stamps (process_id, stamp)
        select p.process_id, 1 from proposals p
        where p.id = (changed ->> tg_argv[0])::uuid and p.stage not in ('draft', 'withdrawn')
    on conflict (process_id) do update set stamp = listing_stamps.stamp + 1;
    return null;
end $$;

create constraint trigger photos_turn_the_list
    after update of photos on proposals
    deferrable initially deferred for each row execute function turn_stamp_of_list('id');
create constraint trigger partners_turn_the_list
    after insert or update or delete on partnerships
    deferrable initially deferred for each row execute function turn_stamp_of_list('proposal_id');
