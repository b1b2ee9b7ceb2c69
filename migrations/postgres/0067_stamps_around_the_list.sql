-- What stands around every page of a process (its texts, phases, owners, envelopes, rules and votes)
-- and the places are read once, and again when their stamp says that something in them changed. The
-- stamp of the places has the nil id. Stamps turn at the commit, so that nobody holds one while they
-- wait for something else; a later migration that writes to one of these tables and alters it says
-- `set constraints all immediate` in between. The same tables stand in ../sqlite; a test compares the two.
--
-- Proposals are found by the district they stand in; those that stand in one are put into their list
-- again when the server starts.

create table stamps (
    thing uuid not null primary key,
    stamp bigint not null
);

create function turn_stamp(what uuid) returns void language sql as $$
    insert into stamps (thing, stamp) values (what, 1)
    on conflict (thing) do update set stamp = stamps.stamp + 1;
$$;

-- The argument says which column leads to the process.
create function turn_stamp_of_process() returns trigger language plpgsql as $$
declare
    changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    which uuid := (changed ->> tg_argv[0])::uuid;
begin
    case tg_argv[0]
        when 'envelope_id' then
            perform turn_stamp(e.process_id) from envelopes e where e.id = which;
        else
            perform turn_stamp(which);
    end case;
    return null;
end $$;

create function turn_stamps_of_administration() returns trigger language plpgsql as $$
begin
    insert into stamps (thing, stamp)
        select p.id, 1 from processes p
        where p.administration_id = new.id or exists (
            select 1 from co_owners c where c.process_id = p.id and c.administration_id = new.id
        )
        order by p.id
    on conflict (thing) do update set stamp = stamps.stamp + 1;
    return null;
end $$;

create function turn_stamp_of_places() returns trigger language plpgsql as $$
begin
    perform turn_stamp('00000000-0000-0000-0000-000000000000'::uuid);
    return null;
end $$;

create constraint trigger processes_turn_their_stamp
    after insert or update on processes
    deferrable initially deferred for each row execute function turn_stamp_of_process('id');
create constraint trigger phases_turn_the_stamp
    after insert or update or delete on phases
    deferrable initially deferred for each row execute function turn_stamp_of_process('process_id');
create constraint trigger words_of_phases_turn_the_stamp
    after insert or update or delete on phase_words
    deferrable initially deferred for each row execute function turn_stamp_of_process('process_id');
create constraint trigger extensions_turn_the_stamp
    after insert on phase_extensions
    deferrable initially deferred for each row execute function turn_stamp_of_process('process_id');
create constraint trigger owners_turn_the_stamp
    after insert or update or delete on co_owners
    deferrable initially deferred for each row execute function turn_stamp_of_process('process_id');
create constraint trigger envelopes_turn_the_stamp
    after insert or update or delete on envelopes
    deferrable initially deferred for each row execute function turn_stamp_of_process('process_id');
create constraint trigger ways_turn_the_stamp
    after insert or update or delete on ways
    deferrable initially deferred for each row execute function turn_stamp_of_process('envelope_id');
create constraint trigger rule_sheets_turn_the_stamp
    after insert or update or delete on rule_sheets
    deferrable initially deferred for each row execute function turn_stamp_of_process('envelope_id');
create constraint trigger votes_turn_the_stamp
    after insert or update or delete on votes
    deferrable initially deferred for each row execute function turn_stamp_of_process('envelope_id');
create constraint trigger projects_turn_the_stamp
    after insert or update of envelope_id, asked_cents or delete on projects
    deferrable initially deferred for each row execute function turn_stamp_of_process('process_id');
create constraint trigger administrations_turn_the_stamps
    after update on administrations
    deferrable initially deferred for each row execute function turn_stamps_of_administration();
create constraint trigger territories_turn_the_stamp
    after insert or update or delete on territories
    deferrable initially deferred for each row execute function turn_stamp_of_places();
create constraint trigger districts_turn_the_stamp
    after insert or update or delete on districts
    deferrable initially deferred for each row execute function turn_stamp_of_places();

alter table proposal_listing add column district text not null default '';
delete from proposal_listing where proposal_id in (
    select p.id from proposals p
    join proposal_versions v on v.proposal_id = p.id and v.version = p.version
    where v.content ->> 'district' is not null
);
