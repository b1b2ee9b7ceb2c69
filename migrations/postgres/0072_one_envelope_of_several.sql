-- In how many envelopes of a process one voter votes. Where it is one, a voter takes a turn with the
-- first ballot, under a name that is derived from a key kept apart, and no ballot is cast into a slot
-- that took none; ballots of a past vote that comes in were cast elsewhere. The second commune of a
-- letter lies under its holder, as that of an account does under the account. The same names stand in
-- ../sqlite; a test compares the two.

alter table processes add column votes_in text not null default 'several'
    check (votes_in in ('several', 'one'));

create table turns (
    process_id uuid not null references processes (id),
    turn bytea not null check (octet_length(turn) = 32),
    vote_id uuid not null references votes (id),
    slot bytea not null check (octet_length(slot) = 32),
    primary key (process_id, turn),
    unique (vote_id, slot)
);

create function keep_turns() returns trigger language plpgsql as $$
begin
    raise exception 'a turn that was taken stands';
end $$;
create trigger a_turn_that_was_taken_stands before update on turns
for each row execute function keep_turns();

create function keep_turns_of_votes() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from votes where votes.id = old.vote_id and votes.state = 'void') then
        raise exception 'a turn that was taken stands';
    end if;
    return old;
end $$;
create trigger a_turn_goes_with_its_vote before delete on turns
for each row execute function keep_turns_of_votes();

create function ask_ballots_for_their_turn() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from votes
        join envelopes on envelopes.id = votes.envelope_id
        join processes on processes.id = envelopes.process_id
        where votes.id = new.vote_id and votes.state = 'open' and processes.votes_in = 'one'
    ) and not exists (
        select 1 from turns where turns.vote_id = new.vote_id and turns.slot = new.slot
    ) then
        raise exception 'people vote in one envelope here';
    end if;
    return new;
end $$;
create trigger ballots_take_a_turn before insert on ballots
for each row execute function ask_ballots_for_their_turn();

create function keep_in_how_many_envelopes_people_vote() returns trigger language plpgsql as $$
begin
    if new.votes_in <> old.votes_in and exists (
        select 1 from votes join envelopes on envelopes.id = votes.envelope_id
        where envelopes.process_id = new.id and (
            votes.state in ('open', 'closed', 'counted', 'published') or exists (
                select 1 from code_packages where code_packages.vote_id = votes.id
            )
        )
    ) then
        raise exception 'in how many envelopes people vote stands';
    end if;
    return new;
end $$;
create trigger in_how_many_envelopes_people_vote_stands before update of votes_in on processes
for each row execute function keep_in_how_many_envelopes_people_vote();

create table second_communes_of_letters (
    process_id uuid not null references processes (id),
    holder bytea not null check (octet_length(holder) = 32),
    commune text not null references territories (slug),
    primary key (process_id, holder)
);
