-- A vote that took place elsewhere and came in as a file: nobody votes in it here, and it keeps nothing
-- else of its process from changing. The same names stand in ../sqlite; a test compares the two.

alter table votes add column imported boolean not null default false;
update votes set imported = true where exists (
    select 1 from events where events.kind = 'vote.imported'
    and (events.facts::json ->> 'vote')::uuid = votes.id
);

create or replace function keep_in_how_many_envelopes_people_vote() returns trigger language plpgsql as $$
begin
    if new.votes_in <> old.votes_in and exists (
        select 1 from votes join envelopes on envelopes.id = votes.envelope_id
        where envelopes.process_id = new.id and not votes.imported and (
            votes.state in ('open', 'closed', 'counted', 'published') or exists (
                select 1 from code_packages where code_packages.vote_id = votes.id
            )
        )
    ) then
        raise exception 'in how many envelopes people vote stands';
    end if;
    return new;
end $$;
