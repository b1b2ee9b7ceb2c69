-- A vote that took place elsewhere and came in as a file: nobody votes in it here, and it keeps nothing
-- else of its process from changing. The same names stand in ../postgres; a test compares the two.

alter table votes add column imported integer not null default 0 check (imported in (0, 1));
update votes set imported = 1 where exists (
    select 1 from events where events.kind = 'vote.imported'
    and replace(json_extract(events.facts, '$.vote'), '-', '') = lower(hex(votes.id))
);

drop trigger in_how_many_envelopes_people_vote_stands;
create trigger in_how_many_envelopes_people_vote_stands before update of votes_in on processes
when new.votes_in <> old.votes_in and exists (
    select 1 from votes join envelopes on envelopes.id = votes.envelope_id
    where envelopes.process_id = new.id and votes.imported = 0 and (
        votes.state in ('open', 'closed', 'counted', 'published') or exists (
            select 1 from code_packages where code_packages.vote_id = votes.id
        )
    )
)
begin
    select raise(abort, 'in how many envelopes people vote stands');
end;
