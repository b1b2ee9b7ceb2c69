-- How an envelope is decided: juries, what they gave, and decisions without ballots. The same names
-- stand in ../sqlite; a test compares the two.

-- An envelope without a row is decided by a vote alone.
create table ways (
    envelope_id uuid not null primary key references envelopes (id),
    way jsonb not null,
    declared_at timestamptz not null
);

create table juries (
    vote_id uuid not null primary key references votes (id),
    seated_at timestamptz
);

-- Councillors are no jurors: there is no kind for them here.
create table jurors (
    vote_id uuid not null references juries (vote_id),
    number bigint not null check (number > 0),
    name text not null check (length(name) > 0),
    kind text not null check (kind in ('resident', 'association', 'expert', 'administration')),
    primary key (vote_id, number)
);

create table juror_conflicts (
    vote_id uuid not null,
    number bigint not null,
    project_id uuid not null references projects (id) on delete cascade,
    reason jsonb not null,
    primary key (vote_id, number, project_id),
    foreign key (vote_id, number) references jurors (vote_id, number) on delete cascade
);

create table jury_scores (
    vote_id uuid not null,
    number bigint not null,
    project_id uuid not null references projects (id) on delete cascade,
    points jsonb not null,
    primary key (vote_id, number, project_id),
    foreign key (vote_id, number) references jurors (vote_id, number) on delete cascade
);

-- What a jury, a mix, an assembly or an agreement decided. A vote has at most one. Its text is kept
-- to the byte: the digest is that of what is published.
create table verdicts (
    vote_id uuid not null primary key references votes (id),
    verdict text not null,
    digest text not null check (length(digest) = 64),
    settled_at timestamptz not null,
    published_at timestamptz
);

create function juries_have_residents() returns trigger language plpgsql as $$
begin
    if new.seated_at is not null and (
        select count(*) filter (where kind = 'resident') * 2 <= count(*)
        from jurors where vote_id = new.vote_id
    ) then
        raise exception 'residents are more than half of a jury';
    end if;
    return new;
end $$;
create trigger residents_are_more_than_half before insert or update on juries
for each row execute function juries_have_residents();

create function seated_juries_stand() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from juries
        where vote_id = coalesce(new.vote_id, old.vote_id) and seated_at is not null
    ) then
        raise exception 'the jury is seated';
    end if;
    return coalesce(new, old);
end $$;
create trigger a_seated_jury_changes_nobody before insert or update or delete on jurors
for each row execute function seated_juries_stand();

create function scores_without_a_stake() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from juror_conflicts
        where vote_id = new.vote_id and number = new.number and project_id = new.project_id
    ) then
        raise exception 'a juror with a stake does not score the project';
    end if;
    return new;
end $$;
create trigger nobody_scores_their_own before insert or update on jury_scores
for each row execute function scores_without_a_stake();

create function verdicts_stand() returns trigger language plpgsql as $$
begin
    if new.verdict <> old.verdict or new.digest <> old.digest then
        raise exception 'a verdict stands';
    end if;
    return new;
end $$;
create trigger verdicts_are_not_rewritten before update on verdicts
for each row execute function verdicts_stand();
