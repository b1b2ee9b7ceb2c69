-- What stands around every page of a process (its texts, phases, owners, envelopes, rules and votes)
-- and the places are read once, and again when their stamp says that something in them changed. The
-- stamp of the places has the nil id. The same tables stand in ../postgres; a test compares the two.
--
-- Proposals are found by the district they stand in; those that stand in one are put into their list
-- again when the server starts.

create table stamps (
    thing blob not null primary key,
    stamp integer not null
) strict, without rowid;

create trigger processes_that_begin_turn_their_stamp after insert on processes
begin
    insert into stamps (thing, stamp) values (new.id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger processes_that_change_turn_their_stamp after update on processes
begin
    insert into stamps (thing, stamp) values (new.id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger phases_that_begin_turn_the_stamp after insert on phases
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger phases_that_change_turn_the_stamp after update on phases
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger phases_that_end_turn_the_stamp after delete on phases
begin
    insert into stamps (thing, stamp) values (old.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger words_of_phases_that_begin_turn_the_stamp after insert on phase_words
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger words_of_phases_that_change_turn_the_stamp after update on phase_words
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger words_of_phases_that_end_turn_the_stamp after delete on phase_words
begin
    insert into stamps (thing, stamp) values (old.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger extensions_that_begin_turn_the_stamp after insert on phase_extensions
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger owners_that_begin_turn_the_stamp after insert on co_owners
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger owners_that_change_turn_the_stamp after update on co_owners
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger owners_that_end_turn_the_stamp after delete on co_owners
begin
    insert into stamps (thing, stamp) values (old.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger envelopes_that_begin_turn_the_stamp after insert on envelopes
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger envelopes_that_change_turn_the_stamp after update on envelopes
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger envelopes_that_end_turn_the_stamp after delete on envelopes
begin
    insert into stamps (thing, stamp) values (old.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger ways_that_begin_turn_the_stamp after insert on ways
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = new.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger ways_that_change_turn_the_stamp after update on ways
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = new.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger ways_that_end_turn_the_stamp after delete on ways
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = old.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger rule_sheets_that_begin_turn_the_stamp after insert on rule_sheets
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = new.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger rule_sheets_that_change_turn_the_stamp after update on rule_sheets
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = new.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger rule_sheets_that_end_turn_the_stamp after delete on rule_sheets
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = old.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger votes_that_begin_turn_the_stamp after insert on votes
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = new.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger votes_that_change_turn_the_stamp after update on votes
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = new.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger votes_that_end_turn_the_stamp after delete on votes
begin
    insert into stamps (thing, stamp)
        select process_id, 1 from envelopes where id = old.envelope_id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger projects_that_begin_turn_the_stamp after insert on projects
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger projects_that_change_turn_the_stamp after update of envelope_id, asked_cents on projects
begin
    insert into stamps (thing, stamp) values (new.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger projects_that_end_turn_the_stamp after delete on projects
begin
    insert into stamps (thing, stamp) values (old.process_id, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger administrations_that_change_turn_the_stamps after update on administrations
begin
    insert into stamps (thing, stamp)
        select p.id, 1 from processes p
        where p.administration_id = new.id or exists (
            select 1 from co_owners c where c.process_id = p.id and c.administration_id = new.id
        )
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger territories_that_begin_turn_the_stamp after insert on territories
begin
    insert into stamps (thing, stamp) values (zeroblob(16), 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger territories_that_change_turn_the_stamp after update on territories
begin
    insert into stamps (thing, stamp) values (zeroblob(16), 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger territories_that_end_turn_the_stamp after delete on territories
begin
    insert into stamps (thing, stamp) values (zeroblob(16), 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger districts_that_begin_turn_the_stamp after insert on districts
begin
    insert into stamps (thing, stamp) values (zeroblob(16), 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger districts_that_change_turn_the_stamp after update on districts
begin
    insert into stamps (thing, stamp) values (zeroblob(16), 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

create trigger districts_that_end_turn_the_stamp after delete on districts
begin
    insert into stamps (thing, stamp) values (zeroblob(16), 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
end;

alter table proposal_listing add column district text not null default '';
delete from proposal_listing where proposal_id in (
    select p.id from proposals p
    join proposal_versions v on v.proposal_id = p.id and v.version = p.version
    where v.content ->> '$.district' is not null
);
