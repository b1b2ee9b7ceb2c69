-- What a line of the list of proposals says is read once too, so that the stamp of the list turns with
-- all that a line is made of. A version and a stage turn it where they are kept; photos, and partners
-- with what they pledge, turn it here. A draft is in no list and turns nothing. The same tables stand
-- in ../postgres; a test compares the two.

create trigger photos_turn_the_list after update of photos on proposals
when new.stage not in ('draft', 'withdrawn')
begin
    insert into listing_stamps (process_id, stamp) values (new.process_id, 1)
    on conflict (process_id) do update set stamp = listing_stamps.stamp + 1;
end;

create trigger partners_that_begin_turn_the_list after insert on partnerships
begin
    insert into listing_stamps (process_id, stamp)
        select process_id, 1 from proposals
        where id = new.proposal_id and stage not in ('draft', 'withdrawn')
    on conflict (process_id) do update set stamp = listing_stamps.stamp + 1;
end;

create trigger partners_that_change_turn_the_list after update on partnerships
begin
    insert into listing_stamps (process_id, stamp)
        select process_id, 1 from proposals
        where id = new.proposal_id and stage not in ('draft', 'withdrawn')
    on conflict (process_id) do update set stamp = listing_stamps.stamp + 1;
end;

create trigger partners_that_end_turn_the_list after delete on partnerships
begin
    insert into listing_stamps (process_id, stamp)
        select process_id, 1 from proposals
        where id = old.proposal_id and stage not in ('draft', 'withdrawn')
    on conflict (process_id) do update set stamp = listing_stamps.stamp + 1;
end;
