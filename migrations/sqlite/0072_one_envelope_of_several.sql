-- In how many envelopes of a process one voter votes. Where it is one, a voter takes a turn with the
-- first ballot, under a name that is derived from a key kept apart, and no ballot is cast into a slot
-- that took none; ballots of a past vote that comes in were cast elsewhere. The second commune of a
-- letter lies under its holder, as that of an account does under the account. The same names stand in
-- ../postgres; a test compares the two.

alter table processes add column votes_in text not null default 'several'
    check (votes_in in ('several', 'one'));

create table turns (
    process_id blob not null references processes (id),
    turn blob not null check (length(turn) = 32),
    vote_id blob not null references votes (id),
    slot blob not null check (length(slot) = 32),
    primary key (process_id, turn),
    unique (vote_id, slot)
) strict, without rowid;

create trigger a_turn_that_was_taken_stands before update on turns
begin
    select raise(abort, 'a turn that was taken stands');
end;
create trigger a_turn_goes_with_its_vote before delete on turns
when not exists (select 1 from votes where votes.id = old.vote_id and votes.state = 'void')
begin
    select raise(abort, 'a turn that was taken stands');
end;
create trigger ballots_take_a_turn before insert on ballots
when exists (
    select 1 from votes
    join envelopes on envelopes.id = votes.envelope_id
    join processes on processes.id = envelopes.process_id
    where votes.id = new.vote_id and votes.state = 'open' and processes.votes_in = 'one'
) and not exists (
    select 1 from turns where turns.vote_id = new.vote_id and turns.slot = new.slot
)
begin
    select raise(abort, 'people vote in one envelope here');
end;
create trigger in_how_many_envelopes_people_vote_stands before update of votes_in on processes
when new.votes_in <> old.votes_in and exists (
    select 1 from votes join envelopes on envelopes.id = votes.envelope_id
    where envelopes.process_id = new.id and (
        votes.state in ('open', 'closed', 'counted', 'published') or exists (
            select 1 from code_packages where code_packages.vote_id = votes.id
        )
    )
)
begin
    select raise(abort, 'in how many envelopes people vote stands');
end;

create table second_communes_of_letters (
    process_id blob not null references processes (id),
    holder blob not null check (length(holder) = 32),
    commune text not null references territories (slug),
    primary key (process_id, holder)
) strict, without rowid;
