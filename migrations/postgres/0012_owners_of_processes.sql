-- Administrations that own a process with the one that leads it, asked and answered. The same names
-- stand in ../sqlite; a test compares the two.

create table co_owners (
    process_id uuid not null references processes (id),
    administration_id uuid not null references administrations (id),
    invited_at timestamptz not null,
    accepted_at timestamptz,
    primary key (process_id, administration_id)
);
create index co_owners_by_administration on co_owners (administration_id);

create function leads_alone() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from processes
        where id = new.process_id and administration_id = new.administration_id
    ) then
        raise exception 'who leads a process is no co-owner of it';
    end if;
    return new;
end $$;
create trigger who_leads_is_no_co_owner before insert on co_owners
for each row execute function leads_alone();
