-- How an envelope is decided: juries, what they gave, and decisions without ballots. The same names
-- stand in ../postgres; a test compares the two.

-- An envelope without a row is decided by a vote alone.
create table ways (
    envelope_id blob not null primary key references envelopes (id),
    way text not null,
    declared_at text not null
) strict;

create table juries (
    vote_id blob not null primary key references votes (id),
    seated_at text
) strict;

-- Councillors are no jurors: there is no kind for them here.
create table jurors (
    vote_id blob not null references juries (vote_id),
    number integer not null check (number > 0),
    name text not null check (length(name) > 0),
    kind text not null check (kind in ('resident', 'association', 'expert', 'administration')),
    primary key (vote_id, number)
) strict, without rowid;

create table juror_conflicts (
    vote_id blob not null,
    number integer not null,
    project_id blob not null references projects (id) on delete cascade,
    reason text not null,
    primary key (vote_id, number, project_id),
    foreign key (vote_id, number) references jurors (vote_id, number) on delete cascade
) strict, without rowid;

create table jury_scores (
    vote_id blob not null,
    number integer not null,
    project_id blob not null references projects (id) on delete cascade,
    points text not null,
    primary key (vote_id, number, project_id),
    foreign key (vote_id, number) references jurors (vote_id, number) on delete cascade
) strict, without rowid;

-- What a jury, a mix, an assembly or an agreement decided. A vote has at most one.
create table verdicts (
    vote_id blob not null primary key references votes (id),
    verdict text not null,
    digest text not null check (length(digest) = 64),
    settled_at text not null,
    published_at text
) strict;

create trigger residents_are_more_than_half before update of seated_at on juries
when new.seated_at is not null and (
    (select count(*) from jurors where vote_id = new.vote_id and kind = 'resident') * 2
    <= (select count(*) from jurors where vote_id = new.vote_id)
)
begin
    select raise(abort, 'residents are more than half of a jury');
end;
create trigger a_jury_begins_empty before insert on juries
when new.seated_at is not null
begin
    select raise(abort, 'a jury is seated once it has jurors');
end;
create trigger a_seated_jury_takes_nobody_in before insert on jurors
when exists (select 1 from juries where vote_id = new.vote_id and seated_at is not null)
begin
    select raise(abort, 'the jury is seated');
end;
create trigger a_seated_jury_changes_nobody before update on jurors
when exists (select 1 from juries where vote_id = old.vote_id and seated_at is not null)
begin
    select raise(abort, 'the jury is seated');
end;
create trigger a_seated_jury_lets_nobody_go before delete on jurors
when exists (select 1 from juries where vote_id = old.vote_id and seated_at is not null)
begin
    select raise(abort, 'the jury is seated');
end;
create trigger nobody_scores_their_own before insert on jury_scores
when exists (
    select 1 from juror_conflicts
    where vote_id = new.vote_id and number = new.number and project_id = new.project_id
)
begin
    select raise(abort, 'a juror with a stake does not score the project');
end;
create trigger nobody_scores_their_own_later before update on jury_scores
when exists (
    select 1 from juror_conflicts
    where vote_id = new.vote_id and number = new.number and project_id = new.project_id
)
begin
    select raise(abort, 'a juror with a stake does not score the project');
end;
create trigger verdicts_are_not_rewritten before update of verdict, digest on verdicts
begin
    select raise(abort, 'a verdict stands');
end;
